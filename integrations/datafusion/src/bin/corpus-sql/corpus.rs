//! The documents: which files they are in, which of these can be read, and the table that they make.

use anyhow::{anyhow, bail, ensure, Context, Error, Result};
use clap::Args;
use datafusion::arrow::array::AsArray;
use datafusion::arrow::datatypes::Int64Type;
use datafusion::prelude::{ident, CsvReadOptions, DataFrame, JsonReadOptions, ParquetReadOptions, SessionContext};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// What the columns that the named queries speak of are called in the files.
#[derive(Debug, Args)]
pub(crate) struct Columns {
    /// The column of the text, where it is not called `text`
    #[arg(long, value_name = "COLUMN")]
    text: Option<String>,

    /// The column that tells the documents apart, where it is not called `doc`
    #[arg(long, value_name = "COLUMN")]
    doc: Option<String>,

    /// The column of the date or the year in which a document was written, where it is not called `date`: a date, or text that
    /// begins with the year
    #[arg(long, value_name = "COLUMN")]
    date: Option<String>,

    /// The column of the province, where it is not called `province`
    #[arg(long, value_name = "COLUMN")]
    province: Option<String>,
}

impl Columns {
    /// Each of our names, and what the files call that column, if that is another name.
    fn names(&self) -> [(&'static str, Option<&str>); 4] {
        [("text", &self.text), ("doc", &self.doc), ("date", &self.date), ("province", &self.province)]
            .map(|(ours, theirs)| (ours, theirs.as_deref()))
    }

    /// What we call a column of the files; `None` where it has a name that another one was said to be.
    fn ours<'c>(&self, column: &'c str) -> Option<&'c str> {
        match self.names().into_iter().find(|(_, theirs)| *theirs == Some(column)) {
            Some((ours, _)) => Some(ours),
            None if self.names().iter().any(|(ours, theirs)| *ours == column && theirs.is_some()) => None,
            None => Some(column),
        }
    }
}

/// The documents, as the table `documents`.
#[derive(Debug, Default)]
pub(crate) struct Corpus {
    /// How many files are in the table.
    pub(crate) good: usize,
    /// The files that are not, and why.
    pub(crate) bad: Vec<(PathBuf, Error)>,
    /// How many documents there are.
    pub(crate) documents: u64,
    /// How many bytes of text they have.
    pub(crate) bytes: u64,
}

impl Corpus {
    /// Registers what can be read of these files and folders. Every file is read to its end, so that one which breaks off in
    /// the middle is known before the query begins.
    pub(crate) async fn open(ctx: &SessionContext, paths: &[PathBuf], columns: &Columns) -> Corpus {
        let mut corpus = Corpus::default();
        let mut good = Vec::new();
        for path in paths {
            match find(path, &mut good) {
                Ok(()) => {}
                Err(error) => corpus.bad.push((path.clone(), error)),
            }
        }
        // All at once, which is the common case; and where that fails one by one, to know which.
        if corpus.register(ctx, &good, columns).await.is_err() {
            let mut readable = Vec::new();
            for file in good {
                match Corpus::default().register(ctx, std::slice::from_ref(&file), columns).await {
                    Ok(()) => readable.push(file),
                    Err(error) => corpus.bad.push((file.path.clone(), file.explain(error))),
                }
            }
            if let Err(error) = corpus.register(ctx, &readable, columns).await {
                corpus.bad.extend(readable.into_iter().map(|file| (file.path, anyhow!("{error:#}"))));
            }
        }
        corpus
    }

    /// Makes these files the table, if they can be read, and counts what is in it.
    async fn register(&mut self, ctx: &SessionContext, files: &[Document], columns: &Columns) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        let frame = table(ctx, files, columns).await?;
        ctx.deregister_table("documents")?;
        ctx.register_table("documents", frame.into_view())?;
        let counts = "SELECT count(*), coalesce(sum(octet_length(text)), 0) FROM documents";
        let batches = ctx.sql(counts).await?.collect().await?;
        let batch = batches.iter().find(|batch| batch.num_rows() == 1).context("nothing was counted")?;
        let count = |at: usize| batch.column(at).as_primitive_opt::<Int64Type>().map(|count| count.value(0) as u64);
        self.documents = count(0).context("no documents were counted")?;
        self.bytes = count(1).context("the column of the text is no text")?;
        self.good = files.len();
        Ok(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Parquet,
    Csv,
    NdJson,
}

impl Format {
    const ALL: [Format; 3] = [Format::Parquet, Format::Csv, Format::NdJson];

    fn of(path: &Path) -> Option<Format> {
        match path.extension()?.to_str()? {
            "parquet" => Some(Format::Parquet),
            "csv" => Some(Format::Csv),
            "ndjson" | "jsonl" | "json" => Some(Format::NdJson),
            _ => None,
        }
    }

    async fn read(self, ctx: &SessionContext, urls: Vec<String>) -> datafusion::error::Result<DataFrame> {
        match self {
            Format::Parquet => {
                ctx.read_parquet(urls, ParquetReadOptions { file_extension: "", ..Default::default() }).await
            }
            // Text has line breaks, so that a file cannot be cut at any of them.
            Format::Csv => ctx.read_csv(urls, CsvReadOptions::new().file_extension("").newlines_in_values(true)).await,
            Format::NdJson => ctx.read_json(urls, JsonReadOptions::default().file_extension("")).await,
        }
    }
}

/// A file of documents.
#[derive(Debug)]
struct Document {
    path: PathBuf,
    url: String,
    format: Format,
}

impl Document {
    /// Tells the line of NDJSON that is none; the reader does not.
    fn explain(&self, error: Error) -> Error {
        match self.format {
            Format::NdJson => self.broken_line().unwrap_or(error),
            Format::Parquet | Format::Csv => error,
        }
    }

    fn broken_line(&self) -> Option<Error> {
        let mut lines = BufReader::new(File::open(&self.path).ok()?).split(b'\n').enumerate();
        lines.find_map(|(at, line)| {
            let broken = check_line(&line.ok()?).err()?;
            Some(broken.context(format!("line {}: expected a JSON object", at + 1)))
        })
    }
}

fn check_line(line: &[u8]) -> Result<()> {
    let line = vanban::from_utf8(line)?.trim();
    if !line.is_empty() {
        serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line)?;
    }
    Ok(())
}

/// The files at this path, in the order of their names: it itself, or those in the folder and below whose names end as those of
/// documents do. Files without a byte hold no document.
fn find(path: &Path, files: &mut Vec<Document>) -> Result<()> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        entries.sort();
        let mut within = entries.iter().filter(|entry| entry.is_dir() || Format::of(entry).is_some());
        return within.try_for_each(|entry| find(entry, files).with_context(|| entry.display().to_string()));
    }
    let format = Format::of(path).context("expected a name in .parquet, .csv, .ndjson, .jsonl or .json")?;
    let whole = path.canonicalize()?;
    let url = url::Url::from_file_path(whole).map_err(|()| anyhow!("the path makes no URL"))?.into();
    if metadata.len() > 0 {
        files.push(Document { path: path.to_owned(), url, format });
    }
    Ok(())
}

/// The table of the files, with our names of the columns.
async fn table(ctx: &SessionContext, files: &[Document], columns: &Columns) -> Result<DataFrame> {
    let mut tables = Vec::new();
    for format in Format::ALL {
        let urls: Vec<_> = files.iter().filter(|file| file.format == format).map(|file| file.url.clone()).collect();
        if !urls.is_empty() {
            tables.push(renamed(format.read(ctx, urls).await?, columns)?);
        }
    }
    let mut tables = tables.into_iter();
    let first = tables.next().context("no files")?;
    Ok(tables.try_fold(first, |all, table| all.union_by_name(table))?)
}

fn renamed(frame: DataFrame, columns: &Columns) -> Result<DataFrame> {
    let found: Vec<String> = frame.schema().fields().iter().map(|field| field.name().clone()).collect();
    for (ours, theirs) in columns.names() {
        let needed = theirs.or((ours == "text").then_some(ours));
        if let Some(needed) = needed.filter(|needed| !found.iter().any(|column| column == needed)) {
            bail!("expected a column `{needed}` (--{ours}), found {}", found.join(", "));
        }
    }
    let renamed = found.iter().filter_map(|column| Some(ident(column).alias(columns.ours(column)?)));
    let frame = frame.select(renamed.collect::<Vec<_>>())?;
    let text = frame.schema().field_with_unqualified_name("text")?.data_type();
    ensure!(text.is_string(), "expected text in the column of the text, found {text}");
    Ok(frame)
}
