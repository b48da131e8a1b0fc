/// A linear classifier over hashed features: what decides where tokens and sentences end.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

namespace relata {

/// The features of one decision, as hashes.
class FeatureSet {
 public:
  static constexpr std::size_t capacity = 64;

  void clear() { size_ = 0; }
  void add(std::uint64_t hash) {
    if (size_ < capacity) hashes_[size_++] = static_cast<std::uint32_t>(hash ^ hash >> 32);
  }
  [[nodiscard]] std::span<const std::uint32_t> hashes() const { return {hashes_, size_}; }

 private:
  std::uint32_t hashes_[capacity];
  std::size_t size_ = 0;
};

/// Mixes values into a hash; equal calls give equal hashes on every machine.
template <typename... Values>
[[nodiscard]] constexpr std::uint64_t mix_hash(std::uint64_t kind, Values... values) {
  std::uint64_t hash = (kind + 1) * 0x9E3779B97F4A7C15u;
  ((hash = (hash ^ static_cast<std::uint64_t>(values)) * 0xFF51AFD7ED558CCDu, hash ^= hash >> 33), ...);
  return hash;
}

/// Weights in bfloat16, a power of two of them; a view into the model.
class LinearClassifier {
 public:
  explicit LinearClassifier(std::span<const std::uint16_t> weights) : weights_(weights) {}

  /// Positive: yes.
  [[nodiscard]] float score(const FeatureSet& features) const {
    float sum = 0;
    for (const std::uint32_t hash : features.hashes()) {
      sum += std::bit_cast<float>(std::uint32_t{weights_[hash & (weights_.size() - 1)]} << 16);
    }
    return sum;
  }

 private:
  std::span<const std::uint16_t> weights_;
};

}  // namespace relata
