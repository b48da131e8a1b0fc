#include <relata/graph/instance_merger.h>

#include <algorithm>
#include <array>
#include <utility>

#include <relata/graph/merged_instances.h>

namespace relata {
namespace {

constexpr std::size_t block_size = 64;

}  // namespace

struct InstanceMerger::State : MergedInstances {
  using MergedInstances::MergedInstances;

  /// A block's numbers; only the first block.size() are in use.
  using Numbers = std::array<std::uint32_t, block_size>;

  void add(std::span<const RelationInstance> block);
  void number_ends(std::span<const RelationInstance> block, std::array<EdgeKey, block_size>& block_keys);
  void number_documents(std::span<const RelationInstance> block, Numbers& numbers);
  void note(const RelationInstance& instance, std::uint32_t edge, std::uint32_t document);
};

void InstanceMerger::State::add(std::span<const RelationInstance> block) {
  std::array<EdgeKey, block_size> block_keys;
  Numbers edge_numbers, document_numbers;
  number_ends(block, block_keys);
  number_documents(block, document_numbers);
  keys.number(std::span<const EdgeKey>(block_keys).first(block.size()), std::span(edge_numbers).first(block.size()));
  for (std::size_t i = 0; i < block.size(); ++i) __builtin_prefetch(edges.data() + edge_numbers[i], 1);
  for (std::size_t i = 0; i < block.size(); ++i) note(block[i], edge_numbers[i], document_numbers[i]);
}

void InstanceMerger::State::number_ends(std::span<const RelationInstance> block,
                                        std::array<EdgeKey, block_size>& block_keys) {
  std::array<std::string_view, 2 * block_size> ends;
  std::array<std::uint32_t, 2 * block_size> numbers;
  for (std::size_t i = 0; i < block.size(); ++i) {
    ends[2 * i] = block[i].subject;
    ends[2 * i + 1] = block[i].object;
  }
  labels.number(std::span(ends).first(2 * block.size()), std::span(numbers).first(2 * block.size()));
  for (std::size_t i = 0; i < block.size(); ++i) {
    block_keys[i] = {numbers[2 * i], names.number(block[i].relation), numbers[2 * i + 1]};
  }
}

void InstanceMerger::State::number_documents(std::span<const RelationInstance> block, Numbers& numbers) {
  std::array<std::string_view, block_size> ids;
  std::ranges::transform(block, ids.begin(), &RelationInstance::document);
  documents.number(std::span(ids).first(block.size()), std::span(numbers).first(block.size()));
}

void InstanceMerger::State::note(const RelationInstance& instance, std::uint32_t edge, std::uint32_t document) {
  if (edge == edges.size()) {
    edges.push_back({.confidence = instance.confidence,
                     .document = document,
                     .offset = instance.offset,
                     .evidence = evidence_texts.append(instance.evidence)});
  }
  edges[edge].best_confidence = std::max(edges[edge].best_confidence, instance.confidence);
  ++edges[edge].mentions;
  edge_of.push_back(edge);
  document_of.push_back(document);
}

InstanceMerger::InstanceMerger(std::size_t expected, std::size_t bytes_of_evidence)
    : state_(std::make_unique<State>(expected, bytes_of_evidence)) {}
InstanceMerger::InstanceMerger(InstanceMerger&&) noexcept = default;
InstanceMerger& InstanceMerger::operator=(InstanceMerger&&) noexcept = default;
InstanceMerger::~InstanceMerger() = default;

void InstanceMerger::add(std::span<const RelationInstance> instances) {
  for (std::size_t begin = 0; begin < instances.size(); begin += block_size) {
    state_->add(instances.subspan(begin, std::min(block_size, instances.size() - begin)));
  }
}

KnowledgeGraph InstanceMerger::build() && {
  return assemble(*state_);
}

}  // namespace relata
