# %% [markdown]
### The training once more

# %%
print("It is not repeated here.", str(run["training.note"]))
