#!/usr/bin/env python3
"""Puts the model file together from the network's checkpoint (train.py) and the segmenter's weights (train_segmenter)."""

import argparse
import types

import torch

import model_file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", help="what train.py wrote (.pt)")
    parser.add_argument("segmenter", help="the prefix given to train_segmenter")
    parser.add_argument("model", help="model file to write")
    arguments = parser.parse_args()
    checkpoint = torch.load(arguments.checkpoint, map_location="cpu", weights_only=False)
    weights = {name: value.numpy() for name, value in checkpoint["network"].items()}
    model_file.write(arguments.model, weights, types.SimpleNamespace(**checkpoint["vocabulary"]), arguments.segmenter)


if __name__ == "__main__":
    main()
