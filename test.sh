#!/usr/bin/env bash
# Every check of the project; the last line says how many passed. Arguments name the steps to run (all by default):
#   format    clang-format leaves every source as it is
#   build     a build with warnings as errors
#   unit      its tests, the command as a process, the examples, the installed package
#   interop   other programs' readers on what relata writes
#   sanitize  the same tests under the address and undefined-behaviour sanitizers
#   long      only when named: 200 killed builds, 200 partitions merged and 10,000 damaged inputs of each kind, where
#             unit has a few of each
#   fuzz      only when named: a minute of libFuzzer for each kind of input (fuzz.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source cmake/packages.sh

readonly jobs="$(nproc)"
readonly logs=build/logs
passed=0
failed=0

# count NAME STATUS [PASSED FAILED]: adds a step's result to the totals.
count() {
  local name=$1 status=$2 step_passed=${3:-0} step_failed=${4:-0}
  if ((step_passed + step_failed == 0)); then
    if ((status == 0)); then step_passed=1; else step_failed=1; fi
  elif ((status != 0 && step_failed == 0)); then
    step_failed=1
  fi
  passed=$((passed + step_passed))
  failed=$((failed + step_failed))
  echo "== $name: $step_passed passed, $step_failed failed"
}

# number PATTERN FILE: the last number in what PATTERN matches in FILE, else 0.
number() {
  grep -oE "$1" "$2" | grep -oE '[0-9]+' | tail -n 1 | grep . || echo 0
}

check_format() {
  git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run -Werror
}

build() {
  cmake --preset "$1" && cmake --build --preset "$1" --parallel "$jobs"
}

# run_ctest PRESET NAME: all tests of a build, each counted.
run_ctest() {
  local log=$logs/$2.log status=0 total failures
  ctest --preset "$1" --parallel "$jobs" --timeout 900 2>&1 | tee "$log" || status=$?
  total=$(number 'tests failed out of ([0-9]+)' "$log")
  failures=$(number '([0-9]+) tests failed out of' "$log")
  count "$2" "$status" $((total - failures)) "$failures"
}

make_virtual_environment() {
  [[ -x build/venv/bin/python ]] || python3 -m venv build/venv
  build/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement tests/interop/requirements.txt
}

run_interop() {
  local log=$logs/interop.log status=0
  if ! make_virtual_environment; then count interop 1; return; fi
  RELATA=$PWD/build/ci/relata build/venv/bin/python -m pytest -q -n "$jobs" --dist loadfile tests/interop 2>&1 | tee "$log" || status=$?
  count interop "$status" "$(number '([0-9]+) passed' "$log")" "$(number '([0-9]+) failed' "$log")"
}

run_long() {
  local status=0 target
  RELATA_LONG_TESTS=1 build/ci/tests/cli/durability_test 2>&1 | tee "$logs/long.log" || status=$?
  count long "$status"
  for target in $(ls fuzz/corpus); do
    status=0
    "build/ci/fuzz/${target}_fuzz" "fuzz/corpus/$target" 10000 || status=$?
    count "damaged $target" "$status"
  done
}

step() {
  local status=0
  echo "== $1"
  case $1 in
    format) check_format || status=$?; count format "$status" ;;
    build) build ci || status=$?; count build "$status" ;;
    unit) run_ctest ci unit ;;
    interop) run_interop ;;
    long) run_long ;;
    fuzz) ./fuzz.sh 60 || status=$?; count fuzz "$status" ;;
    sanitize)
      if build asan; then run_ctest asan sanitize; else count sanitize 1; fi ;;
    *) echo "test.sh: there is no step '$1'" >&2; exit 2 ;;
  esac
}

mkdir -p "$logs"
install_packages build test
if (($# == 0)); then set -- format build unit interop sanitize; fi
for name in "$@"; do step "$name"; done
echo "$passed passed, $failed failed"
((failed == 0))
