from . import hand_out, postpone, take_back
