# The same as script/service, for whoever runs containers:
#   docker build -t facilitator . && docker run -p 80:8123 -v facilitator:/var/lib/facilitator facilitator
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY . /opt/facilitator
RUN /opt/facilitator/script/bootstrap && rm -rf /var/lib/apt/lists/* /root/.cache \
    && useradd --system --user-group --home-dir /var/lib/facilitator --shell /usr/sbin/nologin facilitator \
    && install -d -o facilitator -g facilitator -m 700 /var/lib/facilitator
USER facilitator
WORKDIR /var/lib/facilitator
ENV HOME=/var/lib/facilitator LANG=C.UTF-8
VOLUME /var/lib/facilitator
EXPOSE 8123
HEALTHCHECK --interval=10s --start-period=60s CMD ["python3", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8123/readyz', timeout=3)"]
ENTRYPOINT ["/opt/facilitator/.venv/bin/facilitator", "--instance", "/var/lib/facilitator"]
CMD ["serve"]
