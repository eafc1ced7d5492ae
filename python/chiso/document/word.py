def word_blocks(file, raw):
    return None
