namespace nn { int relu; }
#error old
