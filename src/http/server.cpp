#include "http/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>
#include <csignal>
#include <list>
#include <thread>

#include "http/connection.h"
#include "http/negotiate.h"
#include "http/phrases.h"

namespace hecht::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);

// Accepts connections and knows which are open. Everything but the connections themselves runs on one strand.
class Acceptor {
 public:
  Acceptor(asio::io_context& context, Service& service, asio::thread_pool& pool)
      : strand_(asio::make_strand(context)),
        context_(context),
        service_(service),
        pool_(pool),
        acceptor_(strand_),
        signals_(strand_, SIGINT, SIGTERM),
        pause_(strand_),
        drain_limit_(strand_) {}

  error_code listen(const tcp::endpoint& endpoint) {
    error_code error;
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    return error;
  }

  [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void start() {
    asio::co_spawn(strand_, accept(), asio::detached);
    signals_.async_wait([this](const error_code& error, int) {
      if (!error) stop();
    });
  }

 private:
  asio::awaitable<void> accept() {
    while (!service_.stopping) {
      auto [error, socket] = co_await acceptor_.async_accept(asio::make_strand(context_), kAsTuple);
      if (service_.stopping) co_return;
      std::erase_if(connections_, [](const auto& each) { return each.expired(); });
      if (error || connections_.size() >= kConnectionsMax) {
        // Full, or descriptors are used up: those who wait stay in the queue of the system.
        pause_.expires_after(kAcceptPause);
        co_await pause_.async_wait(kAsTuple);
        continue;
      }
      auto connection = std::make_shared<Connection>(std::move(socket), service_, pool_);
      connections_.push_back(connection);
      connection->start();
    }
  }

  void stop() {
    service_.stopping = true;
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    for (const auto& each : connections_) {
      if (const auto connection = each.lock()) connection->drain();
    }
    wait_for_the_last(std::chrono::steady_clock::now() + kDrainTime);
  }

  // The context runs dry, and serve() returns, when the last connection is gone.
  void wait_for_the_last(std::chrono::steady_clock::time_point limit) {
    std::erase_if(connections_, [](const auto& each) { return each.expired(); });
    if (connections_.empty()) return;
    if (std::chrono::steady_clock::now() >= limit) {
      for (const auto& each : connections_) {
        if (const auto connection = each.lock()) connection->close();
      }
      return;
    }
    drain_limit_.expires_after(kAcceptPause);
    drain_limit_.async_wait([this, limit](const error_code&) { wait_for_the_last(limit); });
  }

  asio::strand<asio::io_context::executor_type> strand_;
  asio::io_context& context_;
  Service& service_;
  asio::thread_pool& pool_;
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
  asio::steady_timer pause_;
  asio::steady_timer drain_limit_;
  std::list<std::weak_ptr<Connection>> connections_;
};

base::Problem bad_listen(std::string_view text) {
  return {{},
          "--listen",
          base::say_both(phrases::kBadListen, {std::string(text)}),
          base::say_both(phrases::kBadListenRemedy)};
}

}  // namespace

base::Result<ServerOptions> parse_listen(std::string_view text, const std::string& public_host) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return bad_listen(text);
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  const std::string_view digits = text.substr(colon + 1);
  ServerOptions options;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), options.port);
  error_code error;
  const auto address = asio::ip::make_address(std::string(host), error);
  if (error || failure != std::errc() || end != digits.data() + digits.size()) return bad_listen(text);
  if (!address.is_loopback() && public_host.empty()) {
    return base::Problem{{},
                         "--listen",
                         base::say_both(phrases::kNotLoopback, {std::string(text)}),
                         base::say_both(phrases::kNotLoopbackRemedy)};
  }
  options.address = host;
  options.public_host = host_name(public_host);
  options.threads = std::max(2U, std::thread::hardware_concurrency());
  return options;
}

base::Result<bool> serve(const ServerOptions& options, Service& service,
                         const std::function<void(const std::string& url)>& started) {
  asio::io_context context(static_cast<int>(options.threads));
  asio::thread_pool pool(kWaitingThreads);
  Acceptor acceptor(context, service, pool);
  const auto address = asio::ip::make_address(options.address);
  const std::string shown = address.is_v6() ? "[" + options.address + "]" : options.address;
  if (const auto error = acceptor.listen({address, options.port})) {
    return base::Problem{
        {},
        "--listen",
        base::say_both(phrases::kCannotListen, {shown + ":" + std::to_string(options.port), error.message()}),
        base::say_both(phrases::kCannotListenRemedy)};
  }
  service.hosts = {"localhost", "127.0.0.1", "[::1]"};
  service.behind_proxy = !options.public_host.empty();
  if (service.behind_proxy) service.hosts.push_back(options.public_host);
  acceptor.start();
  started("http://" + shown + ":" + std::to_string(acceptor.port()));
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < options.threads; ++i) threads.emplace_back([&] { context.run(); });
  context.run();
  for (auto& thread : threads) thread.join();
  pool.join();
  return true;
}

}  // namespace hecht::http
