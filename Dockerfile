# syntax=docker/dockerfile:1
# Built from the sources, run without them: no root, and a read-only file system will do. SQLite's library is
# unpacked to /tmp and run from there.
#   docker build -t newsbot .
#   docker run --read-only --tmpfs /tmp:exec -v newsbot-data:/srv/newsbot/data -e TELEGRAM_BOT_TOKEN=… newsbot
# With volumes, limits and PostgreSQL: deploy/compose.yml, deploy/compose.postgres.yml.
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY config config
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -DskipTests package

FROM eclipse-temurin:25.0.3_9-jre-noble
LABEL org.opencontainers.image.title="newsbot" \
      org.opencontainers.image.description="A Telegram bot that brings a news site's stories to those who follow their topics" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /srv/newsbot
ENV LANG=C.UTF-8 NEWSBOT_HTTP_BIND=0.0.0.0
COPY --from=build /build/target/newsbot.jar target/newsbot.jar
COPY newsbot newsbot
COPY config config
# all but the data belongs to root; the archive of classes is made here, by the Java that uses it, and without one
# the bot only starts slower
RUN install -d -m 700 -o 65532 -g 65532 data && { ./newsbot archive || true; }
USER 65532:65532
VOLUME /srv/newsbot/data
EXPOSE 8080
STOPSIGNAL SIGTERM
# bash asks by itself: a Java started every half minute would cost more than the bot does
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${NEWSBOT_HTTP_PORT:-8080} && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["./newsbot"]
CMD ["run"]
