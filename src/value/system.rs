use super::keyed::keyed_enum;

keyed_enum! {
    /// Whose documents these are.
    ///
    /// ```
    /// use vanban::System;
    ///
    /// assert_eq!(System::Party.to_string(), "party");
    /// ```
    pub enum System {
        /// The Communist Party of Vietnam; its paperwork follows Quy định 399-QĐ/TW.
        Party = "party",
        /// The State; its paperwork follows Luật 64/2025/QH15 and Nghị định 30/2020/NĐ-CP.
        State = "state",
        /// The Fatherland Front and the mass organisations.
        Mass = "mass",
    }
}
