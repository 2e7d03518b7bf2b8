//! Four yearly reports that ship with the crate.

use crate::input::Shipped;

pub const REPORTS: &[Shipped] = &[
    ("examples/data/reports/2021.txt", include_str!("../data/reports/2021.txt")),
    ("examples/data/reports/2022.txt", include_str!("../data/reports/2022.txt")),
    ("examples/data/reports/2023.txt", include_str!("../data/reports/2023.txt")),
    ("examples/data/reports/2024.txt", include_str!("../data/reports/2024.txt")),
];
