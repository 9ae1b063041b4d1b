# What ./start, ./test and tests/deep/run share. Sourced, never run; the caller has set `root` and is in it.

# A fresh machine may have no UTF-8 locale set; this one is part of Debian's C library.
export LC_ALL=C.UTF-8

say() { printf '== %s\n' "$*"; }

# The packages of the named groups in apt-packages.txt, one per line.
packages_of() {
  local group
  for group in "$@"; do
    sed -n "/^\[$group\]/,/^\[/{/^\[/d;s/#.*//;s/[[:space:]]*$//;/./p}" "$root/apt-packages.txt"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "packages must be installed; run this as root or install sudo: $*" >&2
    return 3
  fi
}

# Installs what is missing of the named groups. Asks nothing of the network when nothing is missing.
install_packages() {
  local missing=() package
  for package in $(packages_of "$@"); do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "packages: all there ($*)"
    return
  fi
  say "packages: installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Node for what is written in JavaScript: the machine's own when it is new enough, else the one in .tools/, put first on
# the path. Fails where there is neither.
readonly node_minimum=22.12.0
readonly node_version=24.21.0

node_is_new_enough() {
  local have
  have=$(node --version 2>/dev/null) || return 1
  printf '%s\n%s\n' "$node_minimum" "${have#v}" | sort --check=quiet --version-sort
}

use_node() {
  node_is_new_enough && return
  PATH=$root/.tools/node_modules/node-linux-$(node_machine)/bin:$PATH
  node_is_new_enough
}

# What npm's packages of Node call this machine.
node_machine() {
  case $(uname -m) in
    aarch64) echo arm64 ;;
    *) echo x64 ;;
  esac
}

# npm of Debian (or of a Node from elsewhere, which brings its own), and a Node that is new enough. Debian 12 has Node
# 18, so the newer one comes as an npm package; asks nothing of the network when it is there.
install_node() {
  command -v npm >/dev/null || install_packages node
  if use_node; then
    say "node: $(node --version)"
    return
  fi
  say "node: installing $node_version into .tools/"
  npm install --ignore-scripts --no-save --no-audit --no-fund --prefix .tools \
    "node-linux-$(node_machine)@$node_version"
  use_node
}

npm_packages_match() {
  [ "$(sha256sum <"$1/package-lock.json")" = "$(cat "$1/node_modules/.lockfile-sum" 2>/dev/null)" ]
}

# The packages of a folder's lockfile, exactly. Asks nothing of the network when node_modules already holds those.
npm_install() {
  local folder=$1
  if npm_packages_match "$folder"; then
    say "npm packages: all there ($folder)"
    return
  fi
  say "npm packages: installing those of $folder"
  # Not `npm ci`: that wants the packages for every other kind of machine in the lockfile too, which not every registry
  # has. With --no-save the lockfile rules as well, and stays as it is.
  (cd "$folder" && npm install --no-save --ignore-scripts --no-audit --no-fund)
  # Written last: an installation that was broken off is done again.
  sha256sum <"$folder/package-lock.json" >"$folder/node_modules/.lockfile-sum"
}

# Tests install nothing: where something is not there they say so and exit with 77, "skipped".
skip() {
  echo "skipped, $1 (./test does it)"
  exit 77
}

# Node, and the npm packages of a folder's lockfile.
need_npm() {
  use_node || skip "Node $node_minimum or newer is not installed"
  npm_packages_match "$1" || skip "the npm packages of $1 are not installed or not those of the lockfile"
}

# The web application into web/dist, from where it goes into the program. Nothing to do when that is newer than every
# source of it.
build_web() {
  local newer
  if [ -f web/dist/index.html ]; then
    newer=$(find web/src web/public web/index.html web/*.ts web/*.json -newer web/dist/index.html -print -quit)
  fi
  if [ -f web/dist/index.html ] && [ -z "$newer" ]; then
    say "web: up to date"
    return
  fi
  say "web: building web/dist"
  (cd web && npm run --silent build)
}

# Configures a preset and builds a target of it ("all" for everything).
build() {
  local preset=$1 target=$2
  say "build: preset $preset, target $target, $(nproc) at a time"
  # A cache that was made for another place (a copied tree) is of no use.
  local folder=build
  [ "$preset" = release ] || folder=build/$preset
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
  fi
  cmake --preset "$preset" >"/dev/null"
  cmake --build "$folder" --target "$target" --parallel "$(nproc)"
}
