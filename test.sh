#!/usr/bin/env bash
# Installs what the tests need and lacks, builds, checks the format, runs every test.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# Debian packages by what a test asks of them; a system without apt skips those tests, and each says why.
packages=()
need() { # command-or-file package...
    if ! command -v "$1" >/dev/null && ! compgen -G "$1" >/dev/null; then packages+=("${@:2}"); fi
}
need "/usr/share/java/lucene-core*.jar" liblucene8-java
need javac openjdk-17-jdk-headless
need /usr/share/unicode/UnicodeData.txt unicode-data
need chromium chromium fonts-dejavu-core
need npm npm
need pdftotext poppler-utils
if [ ${#packages[@]} -gt 0 ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

# axe-core by its locked checksum; where it cannot be had, the tests that ask it are skipped and say so.
if command -v npm >/dev/null; then
    (cd tests/IomSearch.Browser.Tests && npm ci --silent --ignore-scripts --no-audit --no-fund) || true
fi

dotnet build IomSearch.sln -c Release -m:2 -v quiet -nodeReuse:false
dotnet format IomSearch.sln --no-restore --verify-no-changes

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
for project in tests/*.Tests/*.csproj; do
    dotnet test "$project" -c Release --no-build -v quiet \
        --logger "trx;LogFileName=$(basename "$project" .csproj).trx" --results-directory "$results" || status=1
done

count() { # attribute of the counters in every result file
    { grep -ho "<Counters [^>]*" "$results"/*.trx || true; } \
        | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count total) executed=$(count executed) passed=$(count passed)
echo "$passed passed, $((executed - passed)) failed, $((total - executed)) skipped"
exit $status
