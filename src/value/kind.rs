use super::keyed::keyed_enum;

keyed_enum! {
    /// The kind of a document.
    ///
    /// The kinds of the State are those of Luật 64/2025/QH15, Điều 4, and of Nghị định 30/2020/NĐ-CP, Điều 7;
    /// those of the Party are those of Quy định 399-QĐ/TW.
    ///
    /// ```
    /// use vanban::Kind;
    ///
    /// let kind = vanban::references("theo NQ số 03 của Tỉnh ủy").next().unwrap().kind;
    /// assert_eq!(kind, Some(Kind::Resolution));
    /// ```
    pub enum Kind {
        /// Hiến pháp.
        Constitution = "constitution",
        /// Bộ luật.
        Code = "code",
        /// Luật.
        Law = "law",
        /// Pháp lệnh.
        Ordinance = "ordinance",
        /// Lệnh (of the State President).
        Order = "order",
        /// Sắc lệnh.
        Edict = "edict",
        /// Sắc luật.
        DecreeLaw = "decree_law",
        /// Nghị quyết.
        Resolution = "resolution",
        /// Nghị quyết liên tịch.
        JointResolution = "joint_resolution",
        /// Nghị định.
        Decree = "decree",
        /// Quyết định.
        Decision = "decision",
        /// Thông tư.
        Circular = "circular",
        /// Thông tư liên tịch.
        JointCircular = "joint_circular",
        /// Chỉ thị.
        Directive = "directive",
        /// Kết luận.
        Conclusion = "conclusion",
        /// Quy định.
        Regulation = "regulation",
        /// Quy chế.
        Rules = "rules",
        /// Hướng dẫn.
        Guidance = "guidance",
        /// Thông tri (of the Party and the Fatherland Front).
        PartyCircular = "party_circular",
        /// Thông báo.
        Notice = "notice",
        /// Thông cáo.
        Communique = "communique",
        /// Kế hoạch.
        Plan = "plan",
        /// Chương trình, Chương trình hành động.
        Programme = "programme",
        /// Đề án.
        Scheme = "scheme",
        /// Dự án.
        Project = "project",
        /// Phương án.
        Option = "option",
        /// Quy hoạch.
        MasterPlan = "master_plan",
        /// Báo cáo.
        Report = "report",
        /// Tờ trình.
        Proposal = "proposal",
        /// Công văn.
        OfficialLetter = "official_letter",
        /// Công điện.
        OfficialTelegram = "official_telegram",
        /// Biên bản.
        Minutes = "minutes",
        /// Điều lệ.
        Charter = "charter",
        /// Tuyên bố.
        Declaration = "declaration",
        /// Lời kêu gọi.
        Appeal = "appeal",
        /// Văn bản hợp nhất.
        ConsolidatedText = "consolidated_text",
        /// Quy chuẩn kỹ thuật (QCVN).
        TechnicalRegulation = "technical_regulation",
        /// Tiêu chuẩn quốc gia (TCVN).
        NationalStandard = "national_standard",
        /// Any other kind of document.
        Other = "other",
    }
}

impl Kind {
    /// Whether a document of this kind is called by its name.
    pub(crate) fn goes_by_name(self) -> bool {
        matches!(self, Kind::Constitution | Kind::Code | Kind::Law | Kind::Ordinance | Kind::Charter)
    }

    /// Whether two kinds share their names: codes are called laws, and ordinances became laws.
    pub(crate) fn is_akin(self, other: Kind) -> bool {
        let is_act = |kind| matches!(kind, Kind::Code | Kind::Law | Kind::Ordinance);
        self == other || (is_act(self) && is_act(other))
    }

    /// Whether every document of this kind is law (Luật 64/2025/QH15, Điều 4); resolutions and decisions are where their
    /// number has a year.
    pub(crate) fn is_legislation(self) -> bool {
        use Kind::*;
        let edicts = matches!(self, Edict | DecreeLaw | Decree | Circular | JointCircular | JointResolution);
        matches!(self, Constitution | Code | Law | Ordinance) || edicts
    }
}
