#!/usr/bin/env bash
# Measures the hub under load on this machine and writes the figures into docs/performance.md.
#
#   src/test/bench/run.sh [small|large] [MODE]     both sizes, in-process, remembered and memory, when left out
#   src/test/bench/run.sh writes                   16 who write at once, through both doors
#
# MODE: in-process or bolt reads the database for every request; remembered is the hub as it is by default; memory is that
# with so few variables that all answers are soon remembered.
#
# Packages the hub, fills a data directory of its own in target/bench (once: small takes a minute, large ten), starts the
# hub on it, checks its answers, warms it up and drives five operations at 1 and 32 connections from another process.
# Writes are sent to a graph that holds the national seed and nothing else, a copy of its own for each door.
# Needs a JDK 25 in JAVA_HOME or usual places, Maven, wrk except for writes (Debian: apt-get install wrk) and /proc.
set -euo pipefail
cd "$(dirname "$0")/../../.."

readonly bench=target/bench port=18080 bolt=17687
readonly operations="01-action-board 02-search 03-building-block 04-nearby 05-authority"
readonly warm_up=${WARM_UP:-60} seconds=${SECONDS_EACH:-15}
# What a small server would be given: with the page cache of the database it stays under 1 GiB. A larger space for the young
# leaves so little to the old that it is collected whole every 20 s, 0.3 s each. Left to itself the collector shrinks the
# space for survivors until requests under way fill the old generation, which costs 0.2 s every few seconds.
readonly jvm_options=${JVM_OPTIONS:--Xms352m -Xmx352m -Xmn112m -XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy}

main() {
  java=$(jdk_25)/bin/java
  [ "${1:-}" = writes ] || command -v wrk >/dev/null || { echo "wrk is needed: apt-get install wrk" >&2; exit 1; }
  mvn -B -ntp -q package -DskipTests
  "$java" -Djarmode=tools -jar target/dcant-hub.jar extract --destination $bench/hub --force >/dev/null
  trap stop EXIT
  [ "${1:-}" != writes ] || { measure_writes; return; }
  for size in ${1:-small large}; do
    fill "$size"
    for door in ${2:-in-process remembered memory}; do
      variables "$size"
      measure "$size" "$door"
    done
  done
}

jdk_25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* ~/.sdkman/candidates/java/* ~/.jdks/*; do
    [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q '"2[5-9]' && { echo "$home"; return; }
  done
  echo "A JDK 25 is needed." >&2
  exit 1
}

# start SIZE DOOR OPTIONS...
start() {
  local size=$1 door=$2 memory=--hub.graph.remembered=0B
  shift 2
  case $door in remembered | memory) memory='' door=in-process ;; esac
  # Or the line that ends the last start would be taken for that of this one.
  : >$bench/hub.log
  # shellcheck disable=SC2086 # several options
  "$java" "$@" --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$bench/hub/dcant-hub.jar:$bench/hub/lib/*" dcant.HubApplication --server.port=$port \
    --hub.bolt.port=$bolt --hub.graph.door="$door" $memory --hub.data-dir="$bench/$size" >$bench/hub.log 2>&1 &
  hub=$!
  until grep -q 'Started HubApplication' $bench/hub.log; do
    kill -0 $hub 2>/dev/null || { tail -n 30 $bench/hub.log >&2; exit 1; }
    sleep 1
  done
}

stop() {
  [ -z "${hub:-}" ] || { kill $hub 2>/dev/null && wait $hub; } || true
  hub=
}

fill() {
  [ ! -e "$bench/$1.filled" ] || return 0
  rm -rf "${bench:?}/$1"
  start "$1" in-process -Xmx2g
  [ "$1" = national ] || "$java" -cp "target/test-classes:target/classes:$bench/hub/lib/*" dcant.bench.DenseGraph "$1" \
    bolt://127.0.0.1:$bolt neo4j "$(cat "$bench/$1/bolt-password")"
  stop
  touch "$bench/$1.filled"
}

# What operations are asked with, one line of variables for each request that can be drawn.
variables() {
  local blocks=120
  [ "$1" = small ] || blocks=2000
  mkdir -p $bench/variables
  echo '{}' >$bench/variables/01-action-board
  cp src/test/bench/searches.jsonl $bench/variables/02-search
  seq 0 $((blocks - 1)) | awk '{printf "{\"slug\":\"bench-%04d\"}\n", $1}' >$bench/variables/03-building-block
  awk -F, 'NR > 1 {printf "{\"insee\":\"%s\"}\n", $1}' seed/communes.csv | shuf -n 3000 --random-source=seed/communes.csv >$bench/variables/04-nearby
  grep -oE '\b2[0-9]{8}\b' seed/communes.csv | sort -u | shuf -n 3000 --random-source=seed/communes.csv |
    awk '{printf "{\"siren\":\"%s\"}\n", $1}' >$bench/variables/05-authority
}

# So few that all their answers are soon in memory.
few_variables() {
  local file
  for file in $bench/variables/*; do
    head -n 50 "$file" >$bench/few && mv $bench/few "$file"
  done
}

measure() {
  local size=$1 door=$2 operation connections table=$bench/$1-$2.md
  # shellcheck disable=SC2086 # several options
  start "$size" "$door" $jvm_options
  [ "$door" != memory ] || few_variables
  check
  echo "Warming up: $size, $door"
  for operation in $operations; do drive "$operation" 32 $((warm_up / 5)) >/dev/null; done
  {
    echo "| operation | connections | requests/s | p50 ms | p99 ms | processor ms/request | resident MiB |"
    echo "|---|---|---|---|---|---|---|"
    for operation in $operations; do
      for connections in 1 32; do row "$operation" $connections; done
    done
  } | tee "$table"
  stop
  publish "$size, $door" "$table"
}

measure_writes() {
  local door rate p50 p99 table=$bench/writes.md
  echo "| door | writers | acknowledged writes/s | p50 ms | p99 ms |" >"$table"
  echo "|---|---|---|---|---|" >>"$table"
  fill national
  for door in in-process bolt; do
    rm -rf $bench/writes && cp -r $bench/national $bench/writes
    # shellcheck disable=SC2086 # several options
    start writes "$door" $jvm_options
    read -r _ rate p50 p99 < <("$java" -cp "target/test-classes:target/classes:$bench/hub/lib/*" \
      dcant.bench.Writers http://127.0.0.1:$port 16 "$warm_up" "$((seconds * 2))")
    stop
    echo "| $door | 16 | $rate | $p50 | $p99 |" | tee -a "$table"
  done
  publish writes "$table"
}

# Every operation answers without an error, whatever it is asked with.
check() {
  local operation answer line
  for operation in $operations; do
    while read -r line; do
      answer=$(body "$operation" "$line" | curl -sS -H 'Content-Type: application/json' -d @- http://127.0.0.1:$port/graphql)
      case $answer in '{"data":'*'"errors"'* | '{"errors"'*) echo "$operation $line: $answer" >&2; exit 1 ;; esac
    done < <(shuf -n 20 $bench/variables/"$operation")
  done
}

body() {
  local document
  document=$(sed 's/#.*//' src/test/resources/contract/"$1".graphql | tr '\n' ' ' | sed 's/\\/\\\\/g; s/"/\\"/g')
  printf '{"query":"%s","variables":%s}' "$document" "$2"
}

# drive OPERATION CONNECTIONS SECONDS
drive() {
  wrk -t1 -c"$2" -d"$3s" --timeout 30s -s src/test/bench/operation.lua http://127.0.0.1:$port/graphql -- \
    src/test/resources/contract/"$1".graphql $bench/variables/"$1" | sed -n 's/^result //p'
}

row() {
  local before after rate p50 p99 requests errors
  before=$(ticks)
  read -r rate p50 p99 requests errors < <(drive "$1" "$2" "$seconds")
  after=$(ticks)
  [ "$errors" = 0 ] || { echo "$1: $errors requests failed" >&2; exit 1; }
  echo "| ${1#*-} | $2 | $rate | $p50 | $p99 |" \
    "$(awk "BEGIN {printf \"%.2f\", ($after - $before) * 10 / $requests}") |" \
    "$(awk '/VmRSS/ {printf "%d", $2 / 1024}' /proc/$hub/status) |"
}

# Hundredths of a second of processor time that the hub has had.
ticks() { awk '{print $14 + $15}' /proc/$hub/stat; }

# Puts a table between the marks of its name in the document.
publish() {
  awk -v name="<!-- load: $1 -->" -v table="$2" '
    $0 == name {print; while ((getline line < table) > 0) print line; skipping = 1; next}
    /^<!-- end -->$/ {skipping = 0}
    !skipping' docs/performance.md >$bench/performance.md
  cp $bench/performance.md docs/performance.md
}

main "$@"
