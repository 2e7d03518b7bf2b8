//! The queries that are known by name.

use clap::ValueEnum;
use datafusion::common::DFSchema;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Named {
    /// Every reference, one a row
    References,
    /// Every measure of every achievement, one a row
    Achievements,
    /// The documents that most documents cite
    MostCited,
    /// The same for each year in which the citing ones were written
    MostCitedByYear,
    /// What each province reports, by action and by what is counted
    AchievementsByProvince,
    /// The documents that cite a code
    Citing,
}

impl Named {
    /// Its SQL, which begins by saying what it gives and which columns of the documents it needs.
    pub(crate) fn sql(self) -> &'static str {
        match self {
            Named::References => include_str!("queries/references.sql"),
            Named::Achievements => include_str!("queries/achievements.sql"),
            Named::MostCited => include_str!("queries/most-cited.sql"),
            Named::MostCitedByYear => include_str!("queries/most-cited-by-year.sql"),
            Named::AchievementsByProvince => include_str!("queries/achievements-by-province.sql"),
            Named::Citing => include_str!("queries/citing.sql"),
        }
    }

    /// The first column that it needs and the documents lack.
    pub(crate) fn missing(self, documents: &DFSchema) -> Option<&'static str> {
        let needed = self.sql().lines().find_map(|line| line.strip_prefix("-- columns: ")).unwrap_or_default();
        needed.split_whitespace().find(|column| !documents.has_column_with_unqualified_name(column))
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.to_possible_value().as_ref().map_or("", |value| value.get_name()))
    }
}
