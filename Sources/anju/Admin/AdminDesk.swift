import Foundation
import Logging
import ServiceLifecycle

/// Does what other commands ask of the serving process.
struct AdminDesk: Service {
    let socket: AdminSocket
    let house: House
    let logger: Logger

    func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { errands in
                for await call in socket.calls() {
                    errands.addTask { call.answer(await answer(call.question)) }
                }
            }
        } onGracefulShutdown: {
            socket.shut()
        }
    }

    private func answer(_ text: Data) async -> Data {
        do {
            let program: Caller = try AdminMessage.value(text)
            guard program.program == Version.text else {
                throw CommandFailure(
                    "\(Version.text) serves this folder, and you are \(program.program)",
                    mend: "restart the server with the new program, then ask again")
            }
            let question: AdminMessage.Question = try AdminMessage.value(text)
            return try AdminMessage.text(AdminMessage.Answer.done(try await house.perform(question.errand)))
        } catch {
            logger.notice("an errand was not done", metadata: ["error": "\(error)"])
            return (try? AdminMessage.text(AdminMessage.Answer.failed(ErrandFailure(error)))) ?? Data()
        }
    }

    /// The part of a question that every version understands.
    private struct Caller: Decodable { let program: String }
}
