import CArgon2

/// Argon2id, version 1.3 (RFC 9106), in the reference implementation.
enum Argon2 {
    static func hash(
        password: [UInt8], salt: [UInt8], secret: [UInt8], associated: [UInt8] = [], cost: PasswordCost, length: Int
    ) throws -> [UInt8] {
        // The library takes pointers that it may write through, so each gets a copy.
        var (password, salt, secret, associated) = (password, salt, secret, associated)
        var output = [UInt8](repeating: 0, count: length)
        let status = output.withUnsafeMutableBufferPointer { output in
            password.withUnsafeMutableBufferPointer { password in
                salt.withUnsafeMutableBufferPointer { salt in
                    secret.withUnsafeMutableBufferPointer { secret in
                        associated.withUnsafeMutableBufferPointer { associated in
                            var context = argon2_context()
                            (context.out, context.outlen) = (output.baseAddress, UInt32(output.count))
                            (context.pwd, context.pwdlen) = (password.baseAddress, UInt32(password.count))
                            (context.salt, context.saltlen) = (salt.baseAddress, UInt32(salt.count))
                            (context.secret, context.secretlen) = (secret.baseAddress, UInt32(secret.count))
                            (context.ad, context.adlen) = (associated.baseAddress, UInt32(associated.count))
                            (context.m_cost, context.t_cost) = (UInt32(cost.kibibytes), UInt32(cost.passes))
                            (context.lanes, context.threads) = (UInt32(cost.lanes), UInt32(cost.lanes))
                            context.version = UInt32(ARGON2_VERSION_13.rawValue)
                            return argon2id_ctx(&context)
                        }
                    }
                }
            }
        }
        guard status == ARGON2_OK.rawValue else { throw PasswordFailure.engine(code: status) }
        return output
    }
}
