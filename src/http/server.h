// The server: listens, answers from a router, and stops when told, after what is under way is answered.
//
// Why it exists: everything the library under it needs to know is here; the features see messages and routes. Plain
// HTTP is for this machine only, or for a proxy on it that does TLS; then the name it is reached by must be said.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "http/metrics.h"
#include "http/rate_limit.h"
#include "http/router.h"

namespace hecht::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any that is free
  std::string public_host;    // behind a proxy: the name in the address people use
  unsigned threads = 2;
};

// "127.0.0.1:8080", "[::1]:0". A problem unless it is loopback or `public_host` is given.
base::Result<ServerOptions> parse_listen(std::string_view text, const std::string& public_host);

// What a connection needs of the server around it.
struct Service {
  const Router& router;
  Metrics& metrics;
  std::function<void(std::string_view line)> log;  // called by several threads
  std::string api_version;
  // Of what a handler throws; without it 500. Called by several threads.
  std::function<int(const std::exception&)> status_of = {};
  RateLimit* rate_limit = nullptr;      // none: no limit
  bool behind_proxy = false;            // a proxy in front says in X-Forwarded-For who asks
  std::vector<std::string> hosts = {};  // names it answers to, lower case
  std::atomic<bool> stopping = false;
};

// Calls `started` with the URL once it listens; returns after SIGTERM or SIGINT. The problem is one of the network:
// the port is taken, the address is not of this machine.
base::Result<bool> serve(const ServerOptions& options, Service& service,
                         const std::function<void(const std::string& url)>& started);

}  // namespace hecht::http
