# Built from the sources, run without them: no root, and a read-only file system will do. SQLite's library is
# unpacked to /tmp and run from there.
#   docker build -t newsbot .
#   docker run --read-only --tmpfs /tmp:exec -v newsbot-data:/srv/newsbot/data -e TELEGRAM_BOT_TOKEN=… newsbot
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY config config
COPY src src
RUN mvn -B -DskipTests package

FROM eclipse-temurin:25-jre
WORKDIR /srv/newsbot
RUN mkdir data && chown 65532:65532 data
COPY --from=build /build/target/newsbot.jar target/newsbot.jar
COPY config config
COPY newsbot newsbot
USER 65532:65532
ENV LANG=C.UTF-8 NEWSBOT_HTTP_BIND=0.0.0.0
VOLUME /srv/newsbot/data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["./newsbot"]
CMD ["run"]
