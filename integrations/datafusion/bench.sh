#!/usr/bin/env bash
# How fast SQL is beside the library alone, over a folder of NDJSON, on one and two threads and on one and two executors of one
# core: of three runs each the most megabytes of text a second, and the least time of the processor, of all processes together.
# PROFILE=dev measures the programs that the tests have built.
#
#   ./bench.sh sample
set -euo pipefail

corpus=${1:?a folder of NDJSON}
crate=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
profile=${PROFILE:-release}
programs=${CARGO_TARGET_DIR:-$crate/target}/${profile/#dev/debug}
query='SELECT sum(cardinality(vanban_references(text))), sum(cardinality(vanban_achievements(text))) FROM documents'
TIMEFORMAT='%U %S'
export BUILT=1

cargo build --manifest-path "$crate/Cargo.toml" --quiet --profile "$profile" --locked --features cluster --bins --example plain

# Megabytes a second as the command reports them, and the seconds of the processor that it took.
measure() {
    { time "$@" 2>&1 | sed -n 's/.*: \([0-9.]*\) MB\/s$/speed \1/p'; } 2>&1 |
        awk '$1 == "speed" { speed = $2; next } { print speed, $1 + $2 }'
}

row() {
    local what=$1
    shift
    for _ in 1 2 3; do
        measure "$@"
    done | awk -v what="$what" '
        { if ($1 > speed) speed = $1; if (!cpu || $2 < cpu) cpu = $2 }
        END { printf "%-24s %7.2f MB/s %7.2f s of processor\n", what, speed, cpu }'
}

row "library, 1 thread" "$programs/examples/plain" "$corpus"/*.ndjson
for threads in 1 2; do
    row "SQL, threads: $threads" "$programs/corpus-sql" --threads "$threads" --query "$query" "$corpus"
done
for executors in 1 2; do
    row "Ballista, executors: $executors" "$crate/cluster.sh" "$executors" --query "$query" "$corpus"
done
