//! A node of a cluster of Ballista that knows the functions: its scheduler, or one of its executors.

use anyhow::{Context, Result};
use ballista_executor::executor_process::{start_executor_process, ExecutorProcessConfig};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use clap::{Args, Parser};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;

/// A node of a cluster. Set RUST_LOG=info to see what it does.
#[derive(Debug, Parser)]
#[command(version)]
enum Node {
    /// Takes queries, cuts them into tasks and hands these to the executors
    Scheduler(Scheduler),
    /// Takes tasks from the scheduler
    Executor(Executor),
}

#[derive(Debug, Args)]
struct Scheduler {
    /// Where it listens; whoever reaches it can run queries, so keep it on a network of your own
    #[arg(long, default_value = "127.0.0.1:50050")]
    listen: SocketAddr,

    /// After how many seconds without a sign an executor counts as lost, and its tasks are given to others
    #[arg(long, value_name = "SECONDS", default_value_t = 15)]
    lost_after: u64,
}

#[derive(Debug, Args)]
struct Executor {
    /// Where the scheduler listens
    #[arg(long, default_value = "127.0.0.1:50050")]
    scheduler: SocketAddr,

    /// The address under which the others reach it
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,

    /// The port at which the others fetch what it has worked out
    #[arg(long, default_value_t = 50051)]
    port: u16,

    /// The port at which the scheduler speaks to it
    #[arg(long, default_value_t = 50052)]
    grpc_port: u16,

    /// How many tasks it does at once; as many as there are cores unless this is given
    #[arg(long)]
    cores: Option<NonZeroUsize>,

    /// The folder for what it has worked out; a temporary one unless this is given
    #[arg(long)]
    work_dir: Option<PathBuf>,
}

fn main() -> Result<()> {
    env_logger::init();
    let node = Node::parse();
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    // The scheduler plans in deep recursion.
    runtime.enable_all().thread_stack_size(32 << 20);
    if let Node::Executor(Executor { cores: Some(cores), .. }) = &node {
        runtime.worker_threads(cores.get());
    }
    runtime.build()?.block_on(async {
        match node {
            Node::Scheduler(scheduler) => scheduler.run().await,
            Node::Executor(executor) => executor.run().await,
        }
    })
}

impl Scheduler {
    async fn run(self) -> Result<()> {
        let config = SchedulerConfig {
            bind_host: self.listen.ip().to_string(),
            external_host: self.listen.ip().to_string(),
            bind_port: self.listen.port(),
            executor_timeout_seconds: self.lost_after,
            expire_dead_executor_interval_seconds: (self.lost_after / 3).max(1),
            no_executors_grace_period_seconds: self.lost_after.max(60),
            override_session_builder: Some(Arc::new(vanban_datafusion::session_state)),
            ..SchedulerConfig::default()
        };
        let cluster = BallistaCluster::new_from_config(&config).await?;
        start_server(cluster, self.listen, Arc::new(config)).await.with_context(|| self.listen.to_string())
    }
}

impl Executor {
    async fn run(self) -> Result<()> {
        let config = ExecutorProcessConfig {
            bind_host: self.host.to_string(),
            external_host: Some(self.host.to_string()),
            port: self.port,
            grpc_port: self.grpc_port,
            scheduler_host: self.scheduler.ip().to_string(),
            scheduler_port: self.scheduler.port(),
            // It may be started before its scheduler.
            scheduler_connect_timeout_seconds: 30,
            vcores: self.cores.or(std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get),
            work_dir: self.work_dir.map(|dir| dir.to_string_lossy().into_owned()),
            executor_heartbeat_interval_seconds: 1,
            override_function_registry: Some(Arc::new(vanban_datafusion::function_registry()?)),
            ..ExecutorProcessConfig::default()
        };
        Ok(start_executor_process(Arc::new(config)).await?)
    }
}
