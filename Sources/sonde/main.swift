import CEmbedded
print(sonde_embedded_file_count())
