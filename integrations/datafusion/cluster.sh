#!/usr/bin/env bash
# A cluster on this machine: starts a scheduler and executors of one core each, on 127.0.0.1 alone, runs corpus-sql on them, and
# stops them.
#
#   ./cluster.sh 2 --name most-cited sample
#
# The first argument is the number of executors; the others are those of corpus-sql. What the nodes say goes to
# $VANBAN_LOGS, a temporary folder unless it is set; PORT (50050) is the scheduler's, and those after it are the executors'.
# PROFILE=dev takes the programs that the tests have built; BUILT=1 those that are there.
set -euo pipefail

executors=${1:?how many executors}
shift
port=${PORT:-50050}
crate=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
profile=${PROFILE:-release}
programs=${CARGO_TARGET_DIR:-$crate/target}/${profile/#dev/debug}
logs=${VANBAN_LOGS:-$(mktemp -d)}
nodes=()
trap 'kill "${nodes[@]}" 2>/dev/null || true; wait' EXIT

[ -n "${BUILT:-}" ] ||
    cargo build --manifest-path "$crate/Cargo.toml" --quiet --profile "$profile" --locked --features cluster --bins

export RUST_LOG=${RUST_LOG:-warn}
"$programs/vanban-node" scheduler --listen "127.0.0.1:$port" >"$logs/scheduler.log" 2>&1 &
nodes+=($!)
for ((i = 1; i <= executors; i++)); do
    "$programs/vanban-node" executor --scheduler "127.0.0.1:$port" --cores 1 \
        --port $((port + 2 * i - 1)) --grpc-port $((port + 2 * i)) >"$logs/executor-$i.log" 2>&1 &
    nodes+=($!)
done
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "${nodes[0]}" 2>/dev/null || { cat "$logs/scheduler.log"; exit 2; }
    sleep 0.1
done
"$programs/corpus-sql" --scheduler "df://127.0.0.1:$port" "$@"
