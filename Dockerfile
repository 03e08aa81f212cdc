# The server with the add-in it serves. docs/DEPLOYMENT.md says how to run it; compose.yaml runs it with PostgreSQL and a proxy.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package runs code of its own while it is installed.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Where people will reach the server: it goes into the manifest that Office gets.
ARG ADDIN_HOST
# The workbench and the source maps are for development.
RUN npm run build -- --host "${ADDIN_HOST}" && rm -r dist/workbench dist/source-maps

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3100
WORKDIR /app
# The server's packages are in its bundle: no node_modules, and no package manager is needed.
COPY --from=build /app/dist dist
COPY LICENSE ./
# Nothing of /app belongs to this account, and nothing is written there: the root file system may be read-only.
USER node
EXPOSE 3100
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
