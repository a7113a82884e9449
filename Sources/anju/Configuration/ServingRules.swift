/// What must hold of the settings before anybody is served.
enum ServingRules {
    /// Certificate and key go together, and passwords do not cross a network in the clear.
    static func faults(_ settings: Configuration) -> [SettingFault] {
        var faults: [SettingFault] = []
        let (certificate, key) = (settings.text(.certificate), settings.text(.key))
        if (certificate == nil) != (key == nil) {
            let there: Setting = certificate == nil ? .key : .certificate
            faults.append(
                SettingFault(
                    place: settings.source(there), message: "--tls-certificate and --tls-key go together",
                    mend: "set tls.certificate and tls.key; anju config tls makes both"))
        }
        let host = settings.text(.host) ?? ""
        if certificate == nil, key == nil, settings.text(.behindProxy) != "true", !NetworkAddress.isLoopback(host) {
            faults.append(
                SettingFault(
                    place: settings.source(.host), message: "plain HTTP on \(host) would carry passwords in the clear",
                    mend: "give --tls-certificate and --tls-key (anju config tls makes them), or --behind-proxy"))
        }
        return faults
    }
}
