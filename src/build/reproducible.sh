#!/bin/sh
# Builds the last commit twice – in two directories, time zones and languages – and compares what came of it byte for byte.
set -eu
cd "$(dirname "$0")/../.."
commit=$(git rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    mkdir -p "$work/$1"
    git archive "$commit" | tar -x -C "$work/$1"
    (cd "$work/$1" && TZ=$2 MAVEN_OPTS="-Duser.language=$3" mvn -q -B -Dmaven.test.skip=true package)
}

build one Asia/Baku en
build another/place America/New_York tr
for file in newsbot.jar bom.json; do
    (cd "$work/one/target" && sha256sum "$file")
    cmp "$work/one/target/$file" "$work/another/place/target/$file"
done
echo 'the same, byte for byte'
