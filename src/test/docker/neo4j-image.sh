#!/usr/bin/env bash
# Builds a local image of Neo4j Community for the container tests, without any container registry: the server's jars
# come from Maven, the Java runtime is linked from the JDK at hand, the shell is busybox.
# It honours what the official image and Testcontainers agree on: NEO4J_AUTH=none|neo4j/<password>, NEO4J_<setting>
# ('_' stands for '.', '__' for '_'), ports 7474 and 7687, data under /data, log on standard output. Not NEO4J_PLUGINS.
# Usage: neo4j-image.sh          builds dcant-hub/neo4j:<version> unless it exists
#        FORCE=1 neo4j-image.sh  builds it again
# Needs: docker, mvn, busybox, and a JDK 21 or newer with jlink (JAVA_HOME, or one under /usr/lib/jvm).
set -euo pipefail

VERSION=2026.08.1
TAG=dcant-hub/neo4j:$VERSION

main() {
  if [ -z "${FORCE:-}" ] && docker image inspect "$TAG" >/dev/null 2>&1; then
    echo "$TAG exists"
    return
  fi
  command -v busybox >/dev/null || die "busybox is needed (Debian: apt-get install busybox-static)"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  root=$work/root
  mkdir -p "$root"/{bin,tmp,etc,data,opt/neo4j/classes/browser,var/lib/neo4j/{conf,logs,plugins,import,licenses}}
  server_jars
  java_runtime "$(find_jdk)"
  shell
  shared_libraries
  configuration
  image
}

die() { echo "neo4j-image.sh: $*" >&2; exit 1; }

find_jdk() {
  local home version
  for home in ${JAVA_HOME:+"$JAVA_HOME"} $(ls -dr /usr/lib/jvm/*/ 2>/dev/null); do
    version=$("$home/bin/jlink" --version 2>/dev/null) || continue
    [ "${version%%[.-]*}" -lt 21 ] || { echo "${home%/}"; return; }
  done
  die "no JDK 21 or newer with jlink: set JAVA_HOME"
}

# Without the readers of foreign file formats that only the bulk import tool uses.
server_jars() {
  cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-image</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$VERSION</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j-bolt</artifactId><version>$VERSION</version></dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>$VERSION</version>
    </dependency>
  </dependencies>
</project>
POM
  mvn -q -B -ntp -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DexcludeGroupIds=org.apache.hadoop,org.apache.parquet \
    -DoutputDirectory="$root/opt/neo4j/lib"
}

# java.desktop only for java.beans, which Log4j uses: its own native libraries would bring X11 and the sound along.
java_runtime() {
  local modules=java.compiler,java.desktop,java.instrument,java.management.rmi,java.naming,java.net.http
  modules+=,java.security.jgss,java.security.sasl,java.sql,java.xml.crypto,jdk.charsets,jdk.incubator.vector,jdk.jfr
  modules+=,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
  "$1/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
    --output "$root/opt/java"
  rm -f "$root"/opt/java/lib/lib{awt,font,freetype,java2d,javajpeg,jawt,jsound,lcms,mlib,splash}*
}

shell() {
  local command
  cp "$(command -v busybox)" "$root/bin/busybox"
  for command in sh cat cp env grep id ls mkdir nc ps sed sleep wget; do ln -s busybox "$root/bin/$command"; done
}

# An image made from nothing has no C library: take the loader and each library that the programs are linked to, from
# the very path where the loader looks for them.
shared_libraries() {
  local library
  find "$root/opt/java" "$root/bin/busybox" -type f \( -name '*.so' -o -perm -u+x \) -exec ldd {} \; 2>/dev/null \
    | awk '/=> \// { print $3 } /^\t\// { print $1 }' | sort -u | grep -v "^$root" \
    | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
      done
}

configuration() {
  printf 'root:x:0:0:root:/:/bin/sh\nneo4j:x:7474:7474:neo4j:/var/lib/neo4j:/bin/sh\n' > "$root/etc/passwd"
  printf 'root:x:0:\nneo4j:x:7474:\n' > "$root/etc/group"
  printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"
  # Asked for HTML, the server redirects to Neo4j Browser, which no jar brings: Testcontainers waits for that answer.
  echo 'Neo4j Browser is not in this image.' > "$root/opt/neo4j/classes/browser/index.html"
  # Discovery broadcasts and usage reports are on by default.
  cat > "$root/opt/neo4j/neo4j.conf" <<'CONF'
server.default_listen_address=0.0.0.0
server.directories.data=/data
server.bolt.enabled=true
server.http.enabled=true
server.https.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
server.fleet_discovery.enabled=false
dbms.fleet_manager.enabled=false
CONF
  cat > "$root/entrypoint.sh" <<'ENTRYPOINT'
#!/bin/sh
set -eu
home=/var/lib/neo4j
conf=$home/conf/neo4j.conf
java="/opt/java/bin/java -cp /opt/neo4j/classes:/opt/neo4j/lib/*:$home/plugins/* --enable-native-access=ALL-UNNAMED"

cp /opt/neo4j/neo4j.conf "$conf"
env | grep '^NEO4J_' | while IFS='=' read -r name value; do
  case $name in NEO4J_AUTH | NEO4J_ACCEPT_LICENSE_AGREEMENT | NEO4J_PLUGINS | NEO4JLABS_PLUGINS) continue ;; esac
  setting=$(echo "${name#NEO4J_}" | sed 's/__/\x01/g; s/_/./g; s/\x01/_/g')
  sed -i "/^$setting=/d" "$conf"
  echo "$setting=$value" >> "$conf"
done

case ${NEO4J_AUTH:-} in
  none) echo dbms.security.auth_enabled=false >> "$conf" ;;
  neo4j/?*)
    # Only before the first start: afterwards the database holds the password.
    [ -d /data/databases/system ] || NEO4J_HOME=$home NEO4J_CONF=$home/conf $java -Xmx64m -XX:TieredStopAtLevel=1 \
      org.neo4j.cli.AdminTool dbms set-initial-password "${NEO4J_AUTH#neo4j/}" ;;
  ?*) echo "NEO4J_AUTH must be none or neo4j/<password>" >&2; exit 1 ;;
esac

heap() { sed -n "s/^server.memory.heap.$1=//p" "$conf"; }
exec $java -Xms"$(heap initial_size)" -Xmx"$(heap max_size)" -XX:+UseG1GC -XX:-OmitStackTraceInFastThrow \
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  --add-modules=jdk.incubator.vector --sun-misc-unsafe-memory-access=allow \
  -Dio.netty.tryReflectionSetAccessible=true -Dlog4j2.disable.jmx=true \
  org.neo4j.server.Neo4jCommunity --home-dir=$home --config-dir=$home/conf --console-mode
ENTRYPOINT
}

# One archive, one layer: `import` needs neither a Dockerfile nor a builder. The server runs as its own user.
image() {
  chmod 1777 "$root/tmp"
  tar -C "$root" --owner=7474 --group=7474 --numeric-owner -c . \
    | docker import \
      --change 'ENV PATH=/bin:/opt/java/bin JAVA_HOME=/opt/java LANG=C.UTF-8' \
      --change 'EXPOSE 7474 7687' \
      --change 'VOLUME /data' \
      --change 'WORKDIR /var/lib/neo4j' \
      --change 'USER 7474:7474' \
      --change 'ENTRYPOINT ["/bin/sh", "/entrypoint.sh"]' \
      - "$TAG" >/dev/null
  docker image inspect "$TAG" --format "built $TAG, {{.Size}} bytes"
}

main
