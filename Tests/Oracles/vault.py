"""Opens what AnjuVault sealed, with another implementation. Input: JSON of the key file, a sealed value and where it lies."""
import base64, hashlib, hmac, json, sys
from argon2.low_level import Type, core, ffi, lib
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

given = json.load(sys.stdin)
keys = {key["id"]: base64.b64decode(key["secret"]) for key in given["keyring"]["keys"]}
lasting = base64.b64decode(given["keyring"]["lasting"])


def derived(secret, purpose):
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"anju/1 " + purpose.encode()).derive(secret)


def argon2id(password, salt, secret):
    out = ffi.new("uint8_t[]", 32)
    password, salt, secret = (ffi.new("uint8_t[]", list(data)) for data in (password, salt, secret))
    context = ffi.new("argon2_context *", dict(
        version=0x13, out=out, outlen=32, pwd=password, pwdlen=len(password), salt=salt, saltlen=len(salt),
        secret=secret, secretlen=len(secret), ad=ffi.NULL, adlen=0, t_cost=2, m_cost=19456, lanes=1, threads=1,
        allocate_cbk=ffi.NULL, free_cbk=ffi.NULL, flags=lib.ARGON2_DEFAULT_FLAGS))
    assert core(context, Type.ID.value) == 0
    return bytes(ffi.buffer(out))


sealed = base64.b64decode(given["sealed"])
table, column, row = given["place"]
suite, key = sealed[0], int.from_bytes(sealed[1:5], "big")
place = b"\0".join(part.encode() for part in ("anju/1", table, column, row))
plain = AESGCM(derived(keys[key], f"seal {table}")).decrypt(sealed[5:17], sealed[17:], place)
index = hmac.new(derived(lasting, f"index {given['group']}"), plain, hashlib.sha256).hexdigest()[:32]
name = hmac.new(derived(lasting, "blob names"), plain, hashlib.sha256).hexdigest()
_, _, _, _, salt, stored = given["password"].split("$")
unpadded = lambda text: base64.b64decode(text + "=" * (-len(text) % 4))
found = argon2id(plain, unpadded(salt), derived(lasting, "pepper"))
print(suite, key, plain.decode(), index, name, found == unpadded(stored))
