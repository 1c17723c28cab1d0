#!/usr/bin/env node
import "../dist/biaogan.js";
