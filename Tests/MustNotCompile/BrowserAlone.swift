// expect: 'Browser' initializer is inaccessible due to 'internal' protection level
// expect: 'driver' is inaccessible due to 'internal' protection level
import AnjuTesting

// A window that is in no scope would outlive its test.
func window(beside other: Browser) -> Browser { Browser(driver: other.driver, runsScripts: true) }
