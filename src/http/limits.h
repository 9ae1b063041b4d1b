// Every limit of the server in one place: what a client may send, and how long it may take.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace hecht::http {

inline constexpr std::uint32_t kHeaderBytesMax = 16 * 1024;
inline constexpr std::size_t kTargetBytesMax = 4 * 1024;
inline constexpr std::uint64_t kBodyBytesMax = 1024 * 1024;  // of a route that does not ask for another
inline constexpr std::size_t kBufferBytes = 64 * 1024;       // of one connection
// Under the 1,024 descriptors a process has by default.
inline constexpr std::size_t kConnectionsMax = 960;
// Of one address, where nothing else is set; a burst is this many seconds of it.
inline constexpr unsigned kRequestsPerSecond = 50;
inline constexpr int kBurstSeconds = 4;
// Of handlers that wait for the database at the same time.
inline constexpr std::size_t kWaitingThreads = 8;

inline constexpr std::chrono::seconds kIdleTime{60};    // between two requests
inline constexpr std::chrono::seconds kHeaderTime{10};  // from the first byte to the end of the header
inline constexpr std::chrono::seconds kBodyTime{30};
inline constexpr std::chrono::seconds kHandlerTime{120};  // for the answer itself; a longer piece of work is a job
inline constexpr std::chrono::seconds kWriteTime{30};
inline constexpr std::chrono::seconds kLingerTime{2};  // that a refused client may still be sending
inline constexpr std::chrono::seconds kDrainTime{20};  // that a stop waits for answers under way
inline constexpr std::chrono::milliseconds kClockTick{500};
inline constexpr std::chrono::milliseconds kAcceptPause{100};  // after an accept that failed: descriptors are used up

}  // namespace hecht::http
