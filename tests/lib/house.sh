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
