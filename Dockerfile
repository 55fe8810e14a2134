# notelint in a container that needs no network, no root and no writable file system:
#   docker build -t notelint .
#   docker run --rm --network none --read-only -v "$PWD:/drafts:ro" notelint .
ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
WORKDIR /source
COPY . .
ENV PIP_CONSTRAINT=.ci/constraints.txt PIP_BUILD_CONSTRAINT=.ci/constraints.txt
RUN python -m venv /opt/notelint \
    && /opt/notelint/bin/python -m pip install --no-cache-dir --no-compile . \
    && /opt/notelint/bin/python -m pip uninstall --yes pip setuptools \
    && python -m compileall -q --invalidation-mode unchecked-hash /opt/notelint/lib

FROM python:${PYTHON}-slim
COPY --from=build /opt/notelint /opt/notelint
ENV PATH=/opt/notelint/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1
USER 65532:65532
WORKDIR /drafts
ENTRYPOINT ["notelint"]
CMD ["--help"]
