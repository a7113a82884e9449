import Foundation
import Testing

/// A build whose tests of one engine were turned off says so.
@Suite struct PostgresTraitTest {
    @Test func `a build is without PostgreSQL exactly where that was asked for`() {
        #if Postgres
        let isWithout = false
        #else
        let isWithout = true
        #endif
        let wasAsked = ProcessInfo.processInfo.environment["ANJU_WITHOUT_POSTGRES"] == "1"
        #expect(isWithout == wasAsked, "the trait Postgres is off only with ANJU_WITHOUT_POSTGRES=1")
    }
}
