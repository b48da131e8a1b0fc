#!/usr/bin/env python3
"""Puts the model file together from what train.py, train_sentences.py, train_segmenter and train_context wrote."""

import argparse
import types

import torch

import model_file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", help="what train.py wrote (.pt)")
    parser.add_argument("sentences", help="what train_sentences.py wrote (.pt)")
    parser.add_argument("linear", help="the prefix of what train_segmenter and train_context wrote")
    parser.add_argument("model", help="model file to write")
    arguments = parser.parse_args()
    checkpoint = torch.load(arguments.checkpoint, map_location="cpu", weights_only=False)
    sentences = torch.load(arguments.sentences, map_location="cpu", weights_only=False)
    model_file.write(arguments.model, arrays(checkpoint["network"]), types.SimpleNamespace(**checkpoint["vocabulary"]),
                     arrays(sentences), arguments.linear)


def arrays(weights):
    return {name: value.numpy() for name, value in weights.items()}


if __name__ == "__main__":
    main()
