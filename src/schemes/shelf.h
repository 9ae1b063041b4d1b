// The catalogue in force, which may be replaced while others read: a request sees one catalogue from begin to end.
#pragma once

#include <memory>
#include <mutex>

#include "schemes/catalogue.h"

namespace hecht::schemes {

using CataloguePtr = std::shared_ptr<const Catalogue>;

class Shelf {
 public:
  explicit Shelf(Catalogue catalogue) : current_(std::make_shared<const Catalogue>(std::move(catalogue))) {}

  [[nodiscard]] CataloguePtr current() const {
    const std::scoped_lock lock(mutex_);
    return current_;
  }
  void replace(Catalogue catalogue) {
    auto next = std::make_shared<const Catalogue>(std::move(catalogue));
    const std::scoped_lock lock(mutex_);
    current_.swap(next);
  }

 private:
  mutable std::mutex mutex_;
  CataloguePtr current_;
};

}  // namespace hecht::schemes
