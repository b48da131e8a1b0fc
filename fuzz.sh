#!/usr/bin/env bash
# Fuzzes every kind of input that relata reads, with libFuzzer under the address and undefined-behaviour sanitizers.
#   ./fuzz.sh [SECONDS [TARGET...]]   so long for each target (default: 60), as many at once as there are cores
# Needs Clang. What is new is kept in build/fuzz/corpus/TARGET, what is found in build/fuzz/findings/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly seconds=${1:-60}
shift $(($# > 0 ? 1 : 0))
targets=("$@")
if ((${#targets[@]} == 0)); then mapfile -t targets < <(ls fuzz/corpus); fi

compiler=$(compgen -c clang++ | grep -Ex 'clang\+\+(-[0-9]+)?' | sort -V | tail -n 1) || true
if [[ -z $compiler ]]; then
  echo "fuzz.sh: there is no clang++ here; install clang" >&2
  exit 1
fi
cmake --preset fuzz -D CMAKE_CXX_COMPILER="$compiler"
cmake --build --preset fuzz --parallel "$(nproc)" --target "${targets[@]/%/_fuzz}"

# fuzz TARGET: its last line of output, and 1 where there is a finding.
fuzz() {
  local corpus=build/fuzz/corpus/$1 log=build/fuzz/$1.log status=0
  mkdir -p "$corpus" build/fuzz/findings
  "build/fuzz/fuzz/$1_fuzz" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -artifact_prefix="build/fuzz/findings/$1-" "$corpus" "fuzz/corpus/$1" >"$log" 2>&1 || status=1
  if ((status == 0)); then echo "$1: $(tail -n 1 "$log")"; else echo "$1: FOUND, see $log"; fi
  return "$status"
}
export -f fuzz

printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I {} bash -c 'fuzz "$1" "$2"' fuzz {} "$seconds"
