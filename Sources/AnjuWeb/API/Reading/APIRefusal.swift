import AnjuCore
import HTTPTypes

/// A request that HTTP itself gives a status for, whatever it was about.
struct APIRefusal: Error {
    let status: HTTPResponse.Status
    let problem: Problem
    let headers: HTTPFields

    init(_ status: HTTPResponse.Status, _ code: String, headers: HTTPFields = [:]) {
        (self.status, self.headers) = (status, headers)
        problem = Problem(.invalid, code)
    }
}
