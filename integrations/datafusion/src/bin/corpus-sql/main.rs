//! SQL over a corpus of documents in Parquet, CSV or NDJSON, on one machine or on a cluster.

mod corpus;
mod output;
mod progress;
mod query;

use anyhow::{bail, Context, Result};
use clap::{Args, Parser};
use corpus::{Columns, Corpus};
use datafusion::common::ParamValues;
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};
use output::Output;
use query::Named;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Queries documents in SQL. The table is `documents`; the functions are `vanban_references(text)`,
/// `vanban_achievements(text)` and `vanban_codes(text)`.
///
/// Exit status: 0, all is well; 1, the result is there, but not of every file; 2, there is none.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
    #[command(flatten)]
    asked: Asked,

    /// The document that the query `citing` looks for, as texts name it: `30/2020/NĐ-CP`, `Luật Đất đai 2013`
    #[arg(long, value_name = "DOCUMENT", value_parser = document)]
    code: Option<String>,

    /// How many the queries `most-cited` and `most-cited-by-year` show
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: u32,

    #[command(flatten)]
    columns: Columns,

    /// Where the result goes: `.parquet` or `.csv`; a table on standard output unless this is given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The most rows of a table; 0 for all
    #[arg(long, value_name = "N", default_value_t = 100)]
    rows: usize,

    /// How many threads work; as many as there are cores unless this is given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// Rows that are read and evaluated at once
    #[arg(long, value_name = "N", default_value = "1024")]
    batch_size: NonZeroUsize,

    /// The scheduler of the cluster that does the work, `df://127.0.0.1:50050`; this process unless it is given
    #[cfg(feature = "cluster")]
    #[arg(long, value_name = "URL")]
    scheduler: Option<String>,

    /// Into how many tasks the cluster cuts a stage of the work at most; some for each of its cores
    #[cfg(feature = "cluster")]
    #[arg(long, value_name = "N", default_value = "16")]
    tasks: NonZeroUsize,

    /// Neither progress nor summary
    #[arg(long)]
    quiet: bool,

    /// Parquet (.parquet), CSV (.csv, with a header) and NDJSON (.ndjson, .jsonl, .json) files, and folders of them
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Asked {
    /// The query, in SQL
    #[arg(short, long, value_name = "SQL")]
    query: Option<String>,

    /// A query that is known by name
    #[arg(short, long)]
    name: Option<Named>,
}

/// What follows the kind in the key of the document, without the mark that it may mean several.
fn document(named: &str) -> Result<String> {
    let id = vanban::references(named).next().and_then(|reference| reference.id()).map(|id| id.to_string());
    let document = id.as_deref().and_then(|id| id.trim_end_matches('?').split_once(':')).map(|(_, document)| document);
    Ok(document.context("expected a document, as texts name it")?.to_owned())
}

fn main() -> ExitCode {
    match run(Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("corpus-sql: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether every file was read.
fn run(options: Options) -> Result<bool> {
    #[cfg(feature = "cluster")]
    env_logger::init();
    let threads = options.threads.or(std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build()?;
    runtime.block_on(answer(&options, threads))
}

async fn answer(options: &Options, threads: usize) -> Result<bool> {
    let output = Output::new(options.output.as_deref(), options.rows)?;
    let ctx = session(options, threads).await?;

    let begin = Instant::now();
    let corpus = Corpus::open(&ctx, &options.paths, &options.columns).await;
    for (path, error) in &corpus.bad {
        eprintln!("corpus-sql: {}: {error:#}", path.display());
    }
    if corpus.good == 0 {
        bail!("none of the files can be read");
    }
    let checked = begin.elapsed();

    let begin = Instant::now();
    let frame = frame(&ctx, options).await?;
    let rows = progress::execute(frame, output, (!options.quiet).then_some(corpus.documents)).await?;
    if !options.quiet {
        let seconds = begin.elapsed().as_secs_f64();
        eprintln!(
            "{} documents, {} bytes of text, {rows} rows; read and checked in {:.2} s, queried in {seconds:.2} s: {:.2} MB/s",
            corpus.documents,
            corpus.bytes,
            checked.as_secs_f64(),
            corpus.bytes as f64 / 1e6 / seconds,
        );
    }
    Ok(corpus.bad.is_empty())
}

async fn session(options: &Options, threads: usize) -> Result<SessionContext> {
    let mut config = SessionConfig::new().with_target_partitions(threads).with_batch_size(options.batch_size.get());
    // Reading a megabyte of text takes far longer than opening its file once more.
    config.options_mut().optimizer.repartition_file_min_size = 1 << 20;
    #[cfg(feature = "cluster")]
    if let Some(url) = &options.scheduler {
        config = config.with_target_partitions(options.tasks.get());
        return remote(url, config).await.with_context(|| format!("--scheduler {url}"));
    }
    let ctx = SessionContext::new_with_config(config);
    vanban_datafusion::register_all(&ctx);
    Ok(ctx)
}

/// A session on the cluster of this scheduler, if it is there.
#[cfg(feature = "cluster")]
async fn remote(url: &str, config: SessionConfig) -> Result<SessionContext> {
    let parsed = url::Url::parse(url)?;
    let (Some(host), Some(port)) = (parsed.host_str(), parsed.port()) else {
        bail!("expected df://HOST:PORT");
    };
    tokio::net::TcpStream::connect((host, port)).await.context("no scheduler listens there")?;
    Ok(vanban_datafusion::remote(url, config).await?)
}

async fn frame(ctx: &SessionContext, options: &Options) -> Result<DataFrame> {
    let Some(named) = options.asked.name else {
        return ctx.sql(options.asked.query.as_deref().unwrap_or_default()).await.context("--query");
    };
    let missing = named.missing(ctx.table("documents").await?.schema());
    if let Some(column) = missing {
        bail!("--name {named}: the documents have no column `{column}`: say which it is with --{column}");
    }
    let mut values = vec![("top", i64::from(options.top).into())];
    match (&options.code, named) {
        (Some(code), _) => values.push(("code", code.as_str().into())),
        (None, Named::Citing) => bail!("--name citing: say which code with --code"),
        (None, _) => {}
    }
    let frame = ctx.sql(named.sql()).await.with_context(|| format!("--name {named}"))?;
    Ok(frame.with_param_values(ParamValues::from(values))?)
}
