//! Where rows go: Parquet, CSV, or a table on the screen.

use anyhow::{bail, Context, Result};
use arrow::csv;
use arrow::util::pretty::pretty_format_batches;
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::Schema;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::{Compression, ZstdLevel};
use datafusion::parquet::file::properties::WriterProperties;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What takes the rows.
pub(crate) enum Output {
    Table { batches: Vec<RecordBatch>, most: usize },
    File { path: PathBuf, format: Format, writer: Option<Writer> },
}

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Parquet,
    Csv,
}

pub(crate) enum Writer {
    Parquet(Box<ArrowWriter<File>>),
    Csv(Box<csv::Writer<File>>),
}

impl Output {
    /// The file at this path, or a table of so many rows at most, 0 for all.
    pub(crate) fn new(path: Option<&Path>, rows: usize) -> Result<Output> {
        let Some(path) = path else {
            return Ok(Output::Table { batches: Vec::new(), most: if rows == 0 { usize::MAX } else { rows } });
        };
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("parquet") => Format::Parquet,
            Some("csv") => Format::Csv,
            _ => bail!("--output {}: expected a name in .parquet or .csv", path.display()),
        };
        Ok(Output::File { path: path.to_owned(), format, writer: None })
    }

    /// Takes the columns. A file is written beside its place, and moved there when it is whole.
    pub(crate) fn begin(&mut self, schema: &Arc<Schema>) -> Result<()> {
        match self {
            Output::Table { batches, .. } => batches.push(RecordBatch::new_empty(schema.clone())),
            Output::File { path, format, writer } => {
                if let (Format::Csv, Some(field)) =
                    (*format, schema.fields().iter().find(|f| f.data_type().is_nested()))
                {
                    bail!(
                        "the column `{}` is nested, and CSV has flat columns only: select its fields, or write Parquet",
                        field.name()
                    );
                }
                let part = part(path);
                let file = File::create(&part).with_context(|| part.display().to_string())?;
                *writer = Some(match format {
                    Format::Csv => Writer::Csv(Box::new(csv::Writer::new(file))),
                    Format::Parquet => {
                        let zstd = Compression::ZSTD(ZstdLevel::default());
                        let properties = WriterProperties::builder().set_compression(zstd).build();
                        Writer::Parquet(Box::new(ArrowWriter::try_new(file, schema.clone(), Some(properties))?))
                    }
                });
            }
        }
        Ok(())
    }

    /// Takes rows.
    pub(crate) fn write(&mut self, batch: &RecordBatch) -> Result<()> {
        match self {
            Output::Table { batches, most } => {
                let taken: usize = batches.iter().map(RecordBatch::num_rows).sum();
                let rows = batch.num_rows().min(most.saturating_sub(taken));
                if rows > 0 {
                    batches.push(batch.slice(0, rows));
                }
            }
            Output::File { writer: Some(Writer::Csv(writer)), .. } => writer.write(batch)?,
            Output::File { writer: Some(Writer::Parquet(writer)), .. } => writer.write(batch)?,
            Output::File { writer: None, .. } => bail!("rows without columns"),
        }
        Ok(())
    }

    /// There are no more than these.
    pub(crate) fn finish(self, rows: u64) -> Result<()> {
        match self {
            Output::Table { batches, .. } => {
                println!("{}", pretty_format_batches(&batches)?);
                let shown: usize = batches.iter().map(RecordBatch::num_rows).sum();
                if (shown as u64) < rows {
                    println!("{} more rows: see --rows, or --output", rows - shown as u64);
                }
            }
            Output::File { path, writer, .. } => {
                match writer {
                    Some(Writer::Parquet(writer)) => drop(writer.into_inner()?),
                    Some(Writer::Csv(writer)) => drop(writer),
                    None => {}
                }
                fs::rename(part(&path), &path).with_context(|| path.display().to_string())?;
            }
        }
        Ok(())
    }
}

fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}
