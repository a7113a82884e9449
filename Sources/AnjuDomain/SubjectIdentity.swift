public import AnjuCore

/// A person with a file.
public enum Person: Identified { public static let idPrefix = "per" }

/// A person's identity or travel document.
public enum PersonDocument: Identified { public static let idPrefix = "doc" }

/// A person at a place, from–to.
public enum Stay: Identified { public static let idPrefix = "sty" }

/// One entry of a person and the stay that it permits.
public enum Visit: Identified { public static let idPrefix = "vis" }

/// Employer, hotel, landlord company, school, or the business a trader opens.
public enum Organisation: Identified { public static let idPrefix = "org" }

/// A person at an employer, from–to.
public enum Employment: Identified { public static let idPrefix = "emp" }

/// Who answers for whom, from–to.
public enum Guarantee: Identified { public static let idPrefix = "gua" }

/// One lease of one dwelling.
public enum Tenancy: Identified { public static let idPrefix = "ten" }

/// A row of the household form.
public enum HouseholdMember: Identified { public static let idPrefix = "hhm" }

/// Building → unit → room → bed, or business premises.
public enum Dwelling: Identified { public static let idPrefix = "prm" }

/// One submit of stays, of one person or of many.
public enum CheckIn: Identified { public static let idPrefix = "cin" }

/// One report of an employer's of people who begin or end work.
public enum HireReport: Identified { public static let idPrefix = "hrp" }

/// Somebody who signs in.
public enum Account: Identified { public static let idPrefix = "acc" }

/// Makes identifiers of subjects by the dictionary's kind.
public enum SubjectIdentity {
    /// A fresh identifier for a subject of `kind`; `nil` for kinds that are not subjects of their own (case, submission).
    public static func fresh(_ kind: String, _ token: Token) -> String? {
        switch kind {
        case "person": ID<Person>(token).rawValue
        case "document": ID<PersonDocument>(token).rawValue
        case "visit": ID<Visit>(token).rawValue
        case "stay": ID<Stay>(token).rawValue
        case "household_member": ID<HouseholdMember>(token).rawValue
        case "employment": ID<Employment>(token).rawValue
        case "organisation": ID<Organisation>(token).rawValue
        case "dwelling": ID<Dwelling>(token).rawValue
        case "tenancy": ID<Tenancy>(token).rawValue
        case "permit": ID<Permit>(token).rawValue
        case "guarantee": ID<Guarantee>(token).rawValue
        default: nil
        }
    }
}
