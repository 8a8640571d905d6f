# The image that docker-compose.yml runs: target/dcant-hub.jar on a Java 25 runtime, under a user of its own.
FROM eclipse-temurin:25-jre
# A new named volume takes the owner of the directory that it covers.
RUN install -d -o 10001 -g 10001 -m 0700 /data
COPY target/dcant-hub.jar /opt/dcant-hub.jar
USER 10001:10001
WORKDIR /data
ENTRYPOINT ["java", "-jar", "/opt/dcant-hub.jar"]
