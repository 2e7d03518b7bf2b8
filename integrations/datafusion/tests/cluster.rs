//! A cluster of real processes on this machine: the same rows as one process gives, also where an executor dies at work.

mod common;

use common::{assert_same, corpus, corpus_sql, rows_of_csv, rows_of_library, sample, stderr, ROWS};
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::{tempdir, TempDir};

/// A process that ends with the test.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Process {
        Process(command.spawn().unwrap())
    }

    /// Ends it as a failing machine does: it has no time to say so.
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A scheduler and its executors, of one core each.
struct Cluster {
    scheduler: SocketAddr,
    executors: Vec<Process>,
    folder: TempDir,
    _scheduler: Process,
}

impl Cluster {
    fn start(executors: usize) -> Cluster {
        let folder = tempdir().unwrap();
        let node = |name: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_vanban-node"));
            let log = fs::File::create(folder.path().join(name).with_extension("log")).unwrap();
            command.env("RUST_LOG", "info").stdout(Stdio::null()).stderr(log);
            command
        };
        let listen = free_port();
        let address = listen.to_string();
        let scheduler =
            Process::start(node("scheduler").args(["scheduler", "--listen", &address, "--lost-after", "10"]));
        wait_until("the scheduler listens", || TcpStream::connect(listen).is_ok());
        let executor = |number: usize| {
            let work = folder.path().join(format!("executor-{number}"));
            fs::create_dir(&work).unwrap();
            let [port, grpc_port] = [free_port(), free_port()].map(|address| address.port().to_string());
            Process::start(
                node(&format!("executor-{number}"))
                    .args([
                        "executor",
                        "--scheduler",
                        &address,
                        "--cores",
                        "1",
                        "--port",
                        &port,
                        "--grpc-port",
                        &grpc_port,
                    ])
                    .arg("--work-dir")
                    .arg(work),
            )
        };
        let executors = (0..executors).map(executor).collect();
        Cluster { scheduler: listen, executors, folder, _scheduler: scheduler }
    }

    /// `corpus-sql` on this cluster.
    fn corpus_sql(&self, query: &str, result: &Path, files: &[PathBuf]) -> Command {
        let mut command = corpus_sql();
        command.args(["--scheduler", &format!("df://{}", self.scheduler), "--query", query, "--output"]);
        command.arg(result).args(files).stderr(Stdio::piped());
        command
    }

    /// The number that the scheduler has given to the last of so many queries, once it is there.
    fn job(&self, queries: usize) -> Option<String> {
        let log = self.log("scheduler");
        let (number, _) = log.split("Job submitted: [").nth(queries)?.split_once(']')?;
        Some(number.to_owned())
    }

    /// Whether an executor has worked out a part of this query.
    fn has_part(&self, executor: usize, job: &str) -> bool {
        fn has_file(folder: &Path) -> bool {
            let Ok(entries) = fs::read_dir(folder) else { return false };
            entries.flatten().map(|entry| entry.path()).any(|path| path.is_file() || has_file(&path))
        }
        has_file(&self.folder.path().join(format!("executor-{executor}")).join(job))
    }

    fn log(&self, node: &str) -> String {
        fs::read_to_string(self.folder.path().join(node).with_extension("log")).unwrap()
    }
}

fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

#[track_caller]
fn wait_until(what: &str, mut happens: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !happens() {
        assert!(begin.elapsed() < Duration::from_secs(120), "in two minutes it did not come that {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn same_rows_as_one_process() {
    let cluster = Cluster::start(2);
    let result = cluster.folder.path().join("result.csv");
    let output = cluster.corpus_sql(ROWS, &result, &corpus()).output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert_same(&rows_of_csv(&result), &rows_of_library(&corpus()), "2 executors");

    // The queries that are known by name, which have stages.
    for query in ["most-cited", "most-cited-by-year", "achievements-by-province", "references", "achievements"] {
        let [here, there] = ["here", "there"].map(|name| cluster.folder.path().join(name).with_extension("csv"));
        let named = |result: &Path| {
            let mut command = corpus_sql();
            command.args(["--name", query, "--output"]).arg(result).arg(sample());
            command
        };
        let one = named(&here).output().unwrap();
        assert!(one.status.success(), "{query}: {}", stderr(&one));
        let many = named(&there).args(["--scheduler", &format!("df://{}", cluster.scheduler)]).output().unwrap();
        assert!(many.status.success(), "{query}: {}", stderr(&many));
        assert_eq!(fs::read_to_string(there).unwrap(), fs::read_to_string(here).unwrap(), "{query}");
    }
}

/// One of two executors dies after it has worked out a part and before the others have fetched it: the part and the task at which
/// it died are done again, and no row is lost or there twice.
#[test]
fn nothing_is_lost_with_an_executor() {
    let mut cluster = Cluster::start(2);
    let corpus = cluster.folder.path().join("corpus");
    fs::create_dir(&corpus).unwrap();
    for part in 0..16 {
        fs::copy(sample(), corpus.join(format!("{part}.ndjson"))).unwrap();
    }
    // Each text a few thousand times makes tasks of about a second.
    let query = "SELECT id, count(*) AS mentions \
                 FROM (SELECT unnest(vanban_codes(repeat(text || ' ', 3000))) AS id FROM documents) \
                 GROUP BY id ORDER BY id";
    let [here, there] = ["here", "there"].map(|name| cluster.folder.path().join(name).with_extension("csv"));
    let one = corpus_sql().args(["--query", query, "--output"]).arg(&here).arg(&corpus).output().unwrap();
    assert!(one.status.success(), "{}", stderr(&one));

    let asking = cluster.corpus_sql(query, &there, &[corpus]).spawn().unwrap();
    // The first query is the one that checks the files.
    wait_until("the query is submitted", || cluster.job(2).is_some());
    let job = cluster.job(2).unwrap();
    wait_until("both executors have worked out a part", || (0..2).all(|executor| cluster.has_part(executor, &job)));
    cluster.executors[0].kill();
    let done = format!("Job finished successfully: [{job}]");
    assert!(!cluster.log("scheduler").contains(&done), "the query was over before an executor could die");

    let output = asking.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(there).unwrap(), fs::read_to_string(here).unwrap());
    assert!(cluster.log("scheduler").contains(&done));
}
