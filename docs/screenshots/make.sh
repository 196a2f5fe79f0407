#!/usr/bin/env bash
# Takes the pictures of this folder from a server on loopback that it starts and ends itself. Needs Debian's chromium.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
work=$(mktemp -d)
port=${1:-5087}
# Built before the wait, which is for the index alone.
dotnet build src/IomSearch.Api -c Release -v quiet -nodeReuse:false
dotnet run -c Release --no-build --project src/IomSearch.Api -- --urls "http://127.0.0.1:$port" --index "$work/index" >"$work/log" 2>&1 &
server=$!
trap 'pkill -P $server || true; kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 1 240); do
    curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null && break
    sleep 0.5
done
curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null || { cat "$work/log" >&2; exit 1; }

shoot() { # name path width height
    chromium --headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars \
        --user-data-dir="$work/chromium" --virtual-time-budget=3000 --window-size="$3,$4" \
        --screenshot="$here/$1.png" "http://127.0.0.1:$port$2" >/dev/null 2>&1
}
shoot search "/?q=vocational%20training%20Roma" 1280 1100
shoot project "/projects/la-gms-malaria" 1280 1500
shoot similar "/similar?text=We%20want%20to%20train%20returning%20migrants%20on%20two%20islands%20so%20that%20they%20can%20open%20small%20shops" 1280 1000
shoot widget "/widget" 1280 900
shoot phone "/?q=vocational%20training%20Roma" 400 900
