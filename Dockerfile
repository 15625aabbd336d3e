# syntax=docker/dockerfile:1
# See docs/deploying.md for how to build and run it.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Packages before the source, so that a change of the source leaves this layer as it is. "prepare" would build, which comes below.
RUN npm ci --ignore-scripts
COPY tsconfig*.json ./
COPY scripts ./scripts
COPY src ./src
COPY commands ./commands
# The build compiles the tools and bundles with one of them.
COPY tools ./tools
# The build reads both ahead.
COPY knowledge ./knowledge
COPY training/learned ./training/learned
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
# A container is reached from outside of it only by an address that is not its own 127.0.0.1.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY knowledge ./knowledge
# What was learned is read at every start; the lists it was learned from stay outside.
COPY training/learned ./training/learned
# The files belong to root: the bot writes nothing but answers to quizzes, which outlive the container only in a volume on /data.
ENV STUDY_DATA=/data
RUN mkdir -m 700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Where HTTP interactions are off (no DISCORD_PUBLIC_KEY) there is nothing to ask, and a process that runs counts as healthy.
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s CMD ["node", "-e", "const { DISCORD_PUBLIC_KEY, PORT } = process.env; if (DISCORD_PUBLIC_KEY) fetch(`http://127.0.0.1:${PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm, which would not pass SIGTERM on in time. The options keep some 20 MB from being reserved for short-lived objects, and
# 15 MB from three more threads that compile and collect; the variable has glibc give back 10 MB that the start needed.
ENV MALLOC_TRIM_THRESHOLD_=131072
CMD ["node", "--max-semi-space-size=1", "--heap-growing-percent=20", "--v8-pool-size=1", "dist/start/main.js"]
