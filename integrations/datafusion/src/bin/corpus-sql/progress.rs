//! Running a query while showing how far it is.

use crate::output::Output;
use anyhow::Result;
use datafusion::physical_plan::{execute_stream, ExecutionPlan};
use datafusion::prelude::DataFrame;
use futures::StreamExt;
use indicatif::{ProgressBar, ProgressStyle};
use std::sync::Arc;
use std::time::Duration;

/// Runs the query into the output and gives the number of its rows. Progress is shown, of that many documents, if these are
/// given.
pub(crate) async fn execute(frame: DataFrame, mut output: Output, documents: Option<u64>) -> Result<u64> {
    let task = Arc::new(frame.task_ctx());
    let plan = frame.create_physical_plan().await?;
    let mut batches = execute_stream(plan.clone(), task)?;
    let shown = documents.map(|documents| show(plan, documents));

    let mut rows = 0;
    let result = async {
        output.begin(&batches.schema())?;
        while let Some(batch) = batches.next().await {
            let batch = batch?;
            rows += batch.num_rows() as u64;
            output.write(&batch)?;
        }
        anyhow::Ok(())
    };
    let result = result.await;
    if let Some((bar, ticking)) = shown {
        ticking.abort();
        bar.finish_and_clear();
    }
    result?;
    output.finish(rows)?;
    Ok(rows)
}

/// Shows, until it is aborted, how many documents the scans of the plan have given. On a cluster they are elsewhere, and the
/// bar tells the time alone.
fn show(plan: Arc<dyn ExecutionPlan>, documents: u64) -> (ProgressBar, tokio::task::JoinHandle<()>) {
    let style = "{spinner} {elapsed} {wide_bar} {human_pos}/{human_len} documents, {per_sec}";
    let bar = ProgressBar::new(documents)
        .with_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()));
    let shown = bar.clone();
    let ticking = tokio::spawn(async move {
        loop {
            shown.set_position(scanned(plan.as_ref()).min(documents));
            shown.tick();
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
    (bar, ticking)
}

fn scanned(plan: &dyn ExecutionPlan) -> u64 {
    let children = plan.children();
    if children.is_empty() {
        return plan.metrics().and_then(|metrics| metrics.output_rows()).unwrap_or(0) as u64;
    }
    children.into_iter().map(|child| scanned(child.as_ref())).sum()
}
