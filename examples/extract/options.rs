//! What can be asked for on the command line.

use crate::encoding::Encoding;
use crate::input::Shape;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, ValueEnum};
use std::path::PathBuf;

/// Print the document references and numeric achievements of Vietnamese texts.
#[derive(Debug, Parser)]
#[command(name = "extract", version)]
pub struct Options {
    /// Files; folders, for every .txt (or .jsonl, as --input says) below them; - for standard input. With none, an
    /// article that ships with the crate is read.
    pub paths: Vec<PathBuf>,

    /// What the files hold
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub input: Shape,

    /// How the letters of text files are written as bytes; spans count the bytes of the text in UTF-8
    #[arg(long, value_enum, default_value_t = Encoding::Utf8)]
    pub encoding: Encoding,

    #[command(flatten)]
    pub view: View,
}

impl Options {
    /// Those of the command line; where they make no sense, the program ends and says why.
    pub fn of_command_line() -> Options {
        let options = Options::parse();
        if options.input == Shape::Jsonl && options.encoding != Encoding::Utf8 {
            let why = "JSON Lines are in UTF-8 (RFC 8259): --encoding is for text";
            Options::command().error(ErrorKind::ArgumentConflict, why).exit();
        }
        options
    }
}

/// What is printed of a text, and how.
#[derive(Args, Clone, Copy, Debug)]
pub struct View {
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Leave the other sort out
    #[arg(long, value_enum)]
    pub only: Option<Only>,
}

/// How what is found is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: line, source phrase and fields
    Text,
    /// One JSON object a line
    Jsonl,
    /// One row a reference, one row a measure
    Csv,
}

/// A sort of extraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    References,
    Achievements,
}
