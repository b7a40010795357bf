"""The shipped file: the network as an ONNX graph, its matrices and word vectors as int8."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from credscore_stance_minilm.tokens import WINDOW

HEADS, LAYERS, WIDTH = 12, 6, 384
LARGEST = 63
"""The largest weight. Seven bits: with eight, processors without VNNI would add up in 16 bits what
does not fit there, and give other answers than those with it."""

_ZERO = 128
"""The whole number that stands for an activation of 0."""

Weights = Mapping[str, NDArray[np.float32]]


class Graph:
    """A graph that is being written: each method adds nodes and returns the name of their value."""

    def __init__(self, weights: Weights) -> None:
        """Begin with no nodes; `weights` are those of the network by name."""
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Add a constant, once."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def apply(self, kind: str, *inputs: str, **options: Any) -> str:
        """Add a node; return the name of its value."""
        return self.apply_for(1, kind, *inputs, **options)[0]

    def apply_for(self, outputs: int, kind: str, *inputs: str, **options: Any) -> list[str]:
        """Add a node; return the names of its several values."""
        names = [f"{kind}_{len(self.nodes)}_{place}" for place in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **options))
        return names

    def normed(self, value: str, name: str) -> str:
        """Normalise the rows (layer normalisation)."""
        scale = self.constant(f"{name}.weight", self.weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.apply("LayerNormalization", value, scale, bias, epsilon=1e-12)

    def linear(self, value: str, *names: str) -> str:
        """Multiply by the named matrices side by side, in int8, and add their biases."""
        matrix = np.concatenate([self.weights[f"{name}.weight"] for name in names])
        bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
        whole, scale = quantised(matrix, LARGEST)
        rows, of_rows = self.whole_rows(value)
        held = self.constant(f"{names[0]}.whole", whole.T)
        zero = self.constant("zero point", np.array(_ZERO, np.uint8))
        product = self.apply("MatMulInteger", rows, held, zero)
        real = self.apply("Mul", self.apply("Cast", product, to=TensorProto.FLOAT), of_rows)
        real = self.apply("Mul", real, self.constant(f"{names[0]}.scale", scale))
        return self.apply("Add", real, self.constant(f"{names[0]}.bias", bias))

    def whole_rows(self, value: str) -> tuple[str, str]:
        """Turn each row into whole numbers by a scale of its own; return them and the scales."""
        axis = self.constant("last", np.array([-1]))
        most = self.apply("ReduceMax", self.apply("Abs", value), axis, keepdims=1)
        share = self.constant("share", np.array(1 / (_ZERO - 1), np.float32))
        least = self.constant("least", np.array(1e-9, np.float32))
        scale = self.apply("Max", self.apply("Mul", most, share), least)
        shift = self.constant("shift", np.array(_ZERO, np.float32))
        whole = self.apply("Add", self.apply("Round", self.apply("Div", value, scale)), shift)
        return self.apply("Cast", whole, to=TensorProto.UINT8), scale


def quantised(
    matrix: NDArray[np.float32], largest: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return a matrix as whole numbers of at most this size, and what each row is multiplied by."""
    scale = (np.abs(matrix).max(1) / largest + 1e-12).astype(np.float32)
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale


def graph_of(weights: Weights) -> ModelProto:
    """Return the network as a model: from `ids`, and the target's `start` and `end`, to `chances`.

    One text at a time and no padding, and each token's activations by a scale of their own.
    """
    graph = Graph(weights)
    value = _embedded(graph)
    for layer in range(LAYERS):
        value = _layer(graph, value, f"body.encoder.layer.{layer}.")
    graph.nodes.append(helper.make_node("Identity", [_head(graph, value)], ["chances"]))
    return _model(graph)


def _embedded(graph: Graph) -> str:
    """Look up word vectors and add those of places, all of them of the first kind of segment."""
    name = "body.embeddings."
    whole, scale = quantised(graph.weights[f"{name}word_embeddings.weight"], 127)
    places = graph.weights[f"{name}position_embeddings.weight"][:WINDOW]
    segment = graph.weights[f"{name}token_type_embeddings.weight"][0]
    rows = graph.apply("Gather", graph.constant("words", whole), "ids")
    scales = graph.apply("Gather", graph.constant("words.scale", scale[:, None]), "ids")
    words = graph.apply("Mul", graph.apply("Cast", rows, to=TensorProto.FLOAT), scales)
    zero, length = graph.constant("zero", np.array([0])), graph.apply("Shape", "ids")
    held = graph.constant("places", places + segment)
    return graph.normed(
        graph.apply("Add", words, graph.apply("Slice", held, zero, length, zero)),
        f"{name}LayerNorm",
    )


def _layer(graph: Graph, value: str, name: str) -> str:
    """Add a layer of the encoder: attention and a feed-forward network, each with a residual."""
    attended = _attended(graph, value, f"{name}attention.self.")
    attended = graph.linear(attended, f"{name}attention.output.dense")
    value = graph.normed(graph.apply("Add", value, attended), f"{name}attention.output.LayerNorm")
    wide = graph.apply("Gelu", graph.linear(value, f"{name}intermediate.dense"))
    fed = graph.linear(wide, f"{name}output.dense")
    return graph.normed(graph.apply("Add", value, fed), f"{name}output.LayerNorm")


def _attended(graph: Graph, value: str, name: str) -> str:
    """Add the attention of all heads (Vaswani et al. 2017)."""
    all_three = graph.linear(value, f"{name}query", f"{name}key", f"{name}value")
    widths = graph.constant("widths", np.array([WIDTH] * 3))
    query, key, content = graph.apply_for(3, "Split", all_three, widths, axis=1)
    root = graph.constant("root", np.array((HEADS / WIDTH) ** 0.5, np.float32))
    query = _by_head(graph, graph.apply("Mul", query, root), [1, 0, 2])
    weights = graph.apply("MatMul", query, _by_head(graph, key, [1, 2, 0]))
    weights = graph.apply("Softmax", weights, axis=-1)
    found = graph.apply("MatMul", weights, _by_head(graph, content, [1, 0, 2]))
    whole = graph.constant("whole", np.array([0, WIDTH]))
    return graph.apply("Reshape", graph.apply("Transpose", found, perm=[1, 0, 2]), whole)


def _by_head(graph: Graph, value: str, order: Sequence[int]) -> str:
    split = graph.constant("split", np.array([0, HEADS, WIDTH // HEADS]))
    return graph.apply("Transpose", graph.apply("Reshape", value, split), perm=order)


def _head(graph: Graph, value: str) -> str:
    """Average the target's rows and all rows, and classify the two means."""
    axis = graph.constant("zero", np.array([0]))
    target = graph.apply("Slice", value, "start", "end", axis)
    means = [graph.apply("ReduceMean", part, axis, keepdims=1) for part in (target, value)]
    hidden = graph.linear(graph.apply("Concat", *means, axis=1), "hidden")
    out = graph.constant("out.weight", graph.weights["out.weight"].T)
    logits = graph.apply("MatMul", graph.apply("Tanh", hidden), out)
    biased = graph.apply("Add", logits, graph.constant("out.bias", graph.weights["out.bias"]))
    return graph.apply("Softmax", biased, axis=-1)


def _model(graph: Graph) -> ModelProto:
    given: dict[str, list[str | int | None]] = {"ids": ["length"], "start": [1], "end": [1]}
    made = helper.make_graph(
        graph.nodes,
        "stance",
        [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n, shape in given.items()],
        [helper.make_tensor_value_info("chances", TensorProto.FLOAT, [1, 3])],
        list(graph.constants.values()),
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    checker.check_model(model)
    return model
