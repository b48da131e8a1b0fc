/// A query at work is a chain of stages, one for each clause. Rows are pushed from one to the next.
#pragma once

#include <memory>
#include <utility>

#include <relata/query/scope.h>

namespace relata::query {

class Stage {
 public:
  virtual ~Stage() = default;

  /// Takes a row, and may change the slots that are its own. False: no more rows are wanted.
  virtual bool push(Row& row) = 0;

  /// No rows will follow.
  virtual void finish() {
    if (next_) next_->finish();
  }

  void set_next(Stage* next) { next_ = next; }

 protected:
  [[nodiscard]] Stage& next() const { return *next_; }

 private:
  Stage* next_ = nullptr;
};

}  // namespace relata::query
