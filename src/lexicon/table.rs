//! Tables of tab-separated values with a header line: the form of every file of the lexicon.

use crate::Error;

/// A table and the name it is called by in errors.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

/// A row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    table: Table<'a>,
    header: &'a str,
    cells: &'a str,
    /// Counted from 1; the header is line 1.
    line: usize,
}

impl<'a> Table<'a> {
    /// The rows under the header. Empty lines and lines that begin with `#` are passed over.
    pub(crate) fn rows(self) -> impl Iterator<Item = Row<'a>> {
        let mut lines = self.text.lines().enumerate();
        let header = lines.next().map_or("", |(_, line)| line);
        let rows = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        rows.map(move |(at, cells)| Row { table: self, header, cells, line: at + 1 })
    }
}

impl<'a> Row<'a> {
    /// The cell under a column, trimmed; empty where the row is shorter than the header or the column is missing.
    pub(crate) fn cell(self, column: &str) -> &'a str {
        let at = self.header.split('\t').position(|name| name.trim() == column);
        at.and_then(|at| self.cells.split('\t').nth(at)).map_or("", str::trim)
    }

    /// The items of a cell, which `;` separates.
    pub(crate) fn items(self, column: &str) -> impl Iterator<Item = &'a str> {
        self.cell(column).split(';').map(str::trim).filter(|item| !item.is_empty())
    }

    /// The items of a cell that must have at least one.
    pub(crate) fn some_items(self, column: &str) -> Result<impl Iterator<Item = &'a str>, Error> {
        let mut items = self.items(column).peekable();
        match items.peek() {
            Some(_) => Ok(items),
            None => Err(self.error(column, "at least one word")),
        }
    }

    /// The cell read by `read`, which says `None` to what it does not know.
    pub(crate) fn read<T>(
        self,
        column: &str,
        expected: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, Error> {
        read(self.cell(column)).ok_or_else(|| self.error(column, expected))
    }

    /// The cell read by `read`, or `None` where it is empty.
    pub(crate) fn read_optional<T>(
        self,
        column: &str,
        expected: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        match self.cell(column) {
            "" => Ok(None),
            _ => self.read(column, expected, read).map(Some),
        }
    }

    fn error(self, column: &str, expected: &str) -> Error {
        Error::row(self.table.file, self.line, format!("{expected} as `{column}`"), self.cell(column))
    }
}
