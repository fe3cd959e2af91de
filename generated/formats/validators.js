// Generated from spec/formats/; do not edit.
// Run `npm run generate` after a change there.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var validateUsers = validate10;
var func2 = require_ucs2length().default;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.userId === void 0) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "userId" }, message: "must have required property 'userId'" };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.username === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.avatar === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "avatar" }, message: "must have required property 'avatar'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "userId" || key0 === "username" || key0 === "avatar")) {
            const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.userId !== void 0) {
          let data1 = data0.userId;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
            const err4 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/items/properties/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
              const err5 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/items/properties/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1 < 1 || isNaN(data1)) {
              const err6 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/items/properties/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
        }
        if (data0.username !== void 0) {
          let data2 = data0.username;
          if (typeof data2 === "string") {
            if (func2(data2) < 1) {
              const err7 = { instancePath: instancePath + "/" + i0 + "/username", schemaPath: "#/items/properties/username/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/" + i0 + "/username", schemaPath: "#/items/properties/username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.avatar !== void 0) {
          if (typeof data0.avatar !== "string") {
            const err9 = { instancePath: instancePath + "/" + i0 + "/avatar", schemaPath: "#/items/properties/avatar/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
var validateControlLine = validate11;
var schema14 = { "title": "ReadyEvent", "description": "The server accepts connections; it may offer commands.", "type": "object", "required": ["event"], "properties": { "event": { "type": "string", "const": "ready" }, "control": { "description": "Commands that the server takes on stdin.", "type": "array", "items": { "type": "string", "enum": ["advance"] } }, "url": { "description": "Base URL that the server listens on.", "type": "string" } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err0 = { instancePath, schemaPath: "#/definitions/advanceCommand/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ms === void 0) {
      const err1 = { instancePath, schemaPath: "#/definitions/advanceCommand/required", keyword: "required", params: { missingProperty: "ms" }, message: "must have required property 'ms'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.command !== void 0) {
      let data0 = data.command;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/advanceCommand/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("advance" !== data0) {
        const err3 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/advanceCommand/properties/command/const", keyword: "const", params: { allowedValue: "advance" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.ms !== void 0) {
      let data1 = data.ms;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/ms", schemaPath: "#/definitions/advanceCommand/properties/ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/ms", schemaPath: "#/definitions/advanceCommand/properties/ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/definitions/advanceCommand/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs8 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      const err7 = { instancePath, schemaPath: "#/definitions/readyEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.event !== void 0) {
      let data2 = data.event;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/readyEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if ("ready" !== data2) {
        const err9 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/readyEvent/properties/event/const", keyword: "const", params: { allowedValue: "ready" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.control !== void 0) {
      let data3 = data.control;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string") {
            const err10 = { instancePath: instancePath + "/control/" + i0, schemaPath: "#/definitions/readyEvent/properties/control/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (!(data4 === "advance")) {
            const err11 = { instancePath: instancePath + "/control/" + i0, schemaPath: "#/definitions/readyEvent/properties/control/items/enum", keyword: "enum", params: { allowedValues: schema14.properties.control.items.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/control", schemaPath: "#/definitions/readyEvent/properties/control/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.url !== void 0) {
      if (typeof data.url !== "string") {
        const err13 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/readyEvent/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/definitions/readyEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  var _valid0 = _errs8 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs19 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.event === void 0) {
        const err15 = { instancePath, schemaPath: "#/definitions/advancedEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (data.event !== void 0) {
        let data6 = data.event;
        if (typeof data6 !== "string") {
          const err16 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/advancedEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if ("advanced" !== data6) {
          const err17 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/advancedEvent/properties/event/const", keyword: "const", params: { allowedValue: "advanced" }, message: "must be equal to constant" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    } else {
      const err18 = { instancePath, schemaPath: "#/definitions/advancedEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    var _valid0 = _errs19 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs24 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.event === void 0) {
          const err19 = { instancePath, schemaPath: "#/definitions/errorEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data.message === void 0) {
          const err20 = { instancePath, schemaPath: "#/definitions/errorEvent/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data.event !== void 0) {
          let data7 = data.event;
          if (typeof data7 !== "string") {
            const err21 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/errorEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if ("error" !== data7) {
            const err22 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/errorEvent/properties/event/const", keyword: "const", params: { allowedValue: "error" }, message: "must be equal to constant" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data.message !== void 0) {
          if (typeof data.message !== "string") {
            const err23 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/errorEvent/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath, schemaPath: "#/definitions/errorEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid0 = _errs24 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
      }
    }
  }
  if (!valid0) {
    const err25 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var validateDriverEvent = validate12;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err0 = { instancePath, schemaPath: "#/definitions/connectCommand/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.command !== void 0) {
      let data0 = data.command;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/connectCommand/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("connect" !== data0) {
        const err2 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/connectCommand/properties/command/const", keyword: "const", params: { allowedValue: "connect" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/definitions/connectCommand/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs6 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err4 = { instancePath, schemaPath: "#/definitions/sendCommand/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.text === void 0) {
      const err5 = { instancePath, schemaPath: "#/definitions/sendCommand/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.command !== void 0) {
      let data1 = data.command;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/sendCommand/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("send" !== data1) {
        const err7 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/sendCommand/properties/command/const", keyword: "const", params: { allowedValue: "send" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      if (typeof data.text !== "string") {
        const err8 = { instancePath: instancePath + "/text", schemaPath: "#/definitions/sendCommand/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/definitions/sendCommand/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  var _valid0 = _errs6 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs13 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.command === void 0) {
        const err10 = { instancePath, schemaPath: "#/definitions/disconnectCommand/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (data.command !== void 0) {
        let data3 = data.command;
        if (typeof data3 !== "string") {
          const err11 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/disconnectCommand/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if ("disconnect" !== data3) {
          const err12 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/disconnectCommand/properties/command/const", keyword: "const", params: { allowedValue: "disconnect" }, message: "must be equal to constant" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/definitions/disconnectCommand/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    var _valid0 = _errs13 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs18 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.command === void 0) {
          const err14 = { instancePath, schemaPath: "#/definitions/exitCommand/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data.command !== void 0) {
          let data4 = data.command;
          if (typeof data4 !== "string") {
            const err15 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/exitCommand/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if ("exit" !== data4) {
            const err16 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/exitCommand/properties/command/const", keyword: "const", params: { allowedValue: "exit" }, message: "must be equal to constant" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath, schemaPath: "#/definitions/exitCommand/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs18 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs23 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.event === void 0) {
            const err18 = { instancePath, schemaPath: "#/definitions/readyEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (data.event !== void 0) {
            let data5 = data.event;
            if (typeof data5 !== "string") {
              const err19 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/readyEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if ("ready" !== data5) {
              const err20 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/readyEvent/properties/event/const", keyword: "const", params: { allowedValue: "ready" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
        } else {
          const err21 = { instancePath, schemaPath: "#/definitions/readyEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        var _valid0 = _errs23 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
          const _errs28 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.event === void 0) {
              const err22 = { instancePath, schemaPath: "#/definitions/onlineEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data.event !== void 0) {
              let data6 = data.event;
              if (typeof data6 !== "string") {
                const err23 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/onlineEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
              if ("online" !== data6) {
                const err24 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/onlineEvent/properties/event/const", keyword: "const", params: { allowedValue: "online" }, message: "must be equal to constant" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath, schemaPath: "#/definitions/onlineEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          var _valid0 = _errs28 === errors;
          if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 5];
          } else {
            if (_valid0) {
              valid0 = true;
              passing0 = 5;
            }
            const _errs33 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.event === void 0) {
                const err26 = { instancePath, schemaPath: "#/definitions/offlineEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (data.event !== void 0) {
                let data7 = data.event;
                if (typeof data7 !== "string") {
                  const err27 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/offlineEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if ("offline" !== data7) {
                  const err28 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/offlineEvent/properties/event/const", keyword: "const", params: { allowedValue: "offline" }, message: "must be equal to constant" };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
              }
            } else {
              const err29 = { instancePath, schemaPath: "#/definitions/offlineEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            var _valid0 = _errs33 === errors;
            if (_valid0 && valid0) {
              valid0 = false;
              passing0 = [passing0, 6];
            } else {
              if (_valid0) {
                valid0 = true;
                passing0 = 6;
              }
              const _errs38 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.event === void 0) {
                  const err30 = { instancePath, schemaPath: "#/definitions/messageEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                if (data.message === void 0) {
                  const err31 = { instancePath, schemaPath: "#/definitions/messageEvent/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                if (data.event !== void 0) {
                  let data8 = data.event;
                  if (typeof data8 !== "string") {
                    const err32 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/messageEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                  if ("message" !== data8) {
                    const err33 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/messageEvent/properties/event/const", keyword: "const", params: { allowedValue: "message" }, message: "must be equal to constant" };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
                if (data.message !== void 0) {
                  let data9 = data.message;
                  if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
                    const err34 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/messageEvent/properties/message/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
              } else {
                const err35 = { instancePath, schemaPath: "#/definitions/messageEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
              var _valid0 = _errs38 === errors;
              if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 7];
              } else {
                if (_valid0) {
                  valid0 = true;
                  passing0 = 7;
                }
                const _errs45 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  if (data.event === void 0) {
                    const err36 = { instancePath, schemaPath: "#/definitions/noticeEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                  if (data.text === void 0) {
                    const err37 = { instancePath, schemaPath: "#/definitions/noticeEvent/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                  if (data.event !== void 0) {
                    let data10 = data.event;
                    if (typeof data10 !== "string") {
                      const err38 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/noticeEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                    if ("notice" !== data10) {
                      const err39 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/noticeEvent/properties/event/const", keyword: "const", params: { allowedValue: "notice" }, message: "must be equal to constant" };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                  }
                  if (data.text !== void 0) {
                    if (typeof data.text !== "string") {
                      const err40 = { instancePath: instancePath + "/text", schemaPath: "#/definitions/noticeEvent/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err41 = { instancePath, schemaPath: "#/definitions/noticeEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                var _valid0 = _errs45 === errors;
                if (_valid0 && valid0) {
                  valid0 = false;
                  passing0 = [passing0, 8];
                } else {
                  if (_valid0) {
                    valid0 = true;
                    passing0 = 8;
                  }
                  const _errs52 = errors;
                  if (data && typeof data == "object" && !Array.isArray(data)) {
                    if (data.event === void 0) {
                      const err42 = { instancePath, schemaPath: "#/definitions/refusedEvent/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                    if (data.text === void 0) {
                      const err43 = { instancePath, schemaPath: "#/definitions/refusedEvent/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
                      if (vErrors === null) {
                        vErrors = [err43];
                      } else {
                        vErrors.push(err43);
                      }
                      errors++;
                    }
                    if (data.event !== void 0) {
                      let data12 = data.event;
                      if (typeof data12 !== "string") {
                        const err44 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/refusedEvent/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err44];
                        } else {
                          vErrors.push(err44);
                        }
                        errors++;
                      }
                      if ("refused" !== data12) {
                        const err45 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/refusedEvent/properties/event/const", keyword: "const", params: { allowedValue: "refused" }, message: "must be equal to constant" };
                        if (vErrors === null) {
                          vErrors = [err45];
                        } else {
                          vErrors.push(err45);
                        }
                        errors++;
                      }
                    }
                    if (data.text !== void 0) {
                      if (typeof data.text !== "string") {
                        const err46 = { instancePath: instancePath + "/text", schemaPath: "#/definitions/refusedEvent/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err46];
                        } else {
                          vErrors.push(err46);
                        }
                        errors++;
                      }
                    }
                    if (data.reason !== void 0) {
                      if (typeof data.reason !== "string") {
                        const err47 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/refusedEvent/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err47];
                        } else {
                          vErrors.push(err47);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err48 = { instancePath, schemaPath: "#/definitions/refusedEvent/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err48];
                    } else {
                      vErrors.push(err48);
                    }
                    errors++;
                  }
                  var _valid0 = _errs52 === errors;
                  if (_valid0 && valid0) {
                    valid0 = false;
                    passing0 = [passing0, 9];
                  } else {
                    if (_valid0) {
                      valid0 = true;
                      passing0 = 9;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err49 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err49];
    } else {
      vErrors.push(err49);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var validateConfiguration = validate13;
var schema38 = { "description": "A number and a unit, which is ms if there is none: 250, 250ms, 60s, 90 min or 90m, 1.5 h.", "type": ["string", "number"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]+)? ?(ms|s|m|min|h)?$" };
var pattern0 = new RegExp("^(wss?://|[$][{])", "u");
var pattern1 = new RegExp("^[0-9]+(\\.[0-9]+)? ?(ms|s|m|min|h)?$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.userId === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "userId" }, message: "must have required property 'userId'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "userId" || key0 === "username" || key0 === "avatar")) {
            const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.userId !== void 0) {
          let data1 = data0.userId;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
            const err3 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
              const err4 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1 < 1 || isNaN(data1)) {
              const err5 = { instancePath: instancePath + "/" + i0 + "/userId", schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
        if (data0.username !== void 0) {
          if (typeof data0.username !== "string") {
            const err6 = { instancePath: instancePath + "/" + i0 + "/username", schemaPath: "#/items/properties/username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.avatar !== void 0) {
          if (typeof data0.avatar !== "string") {
            const err7 = { instancePath: instancePath + "/" + i0 + "/avatar", schemaPath: "#/items/properties/avatar/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "from" || key0 === "to" || key0 === "username" || key0 === "avatar")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data0 = data.from;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.to !== void 0) {
      let data1 = data.to;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.username !== void 0) {
      if (typeof data.username !== "string") {
        const err9 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.avatar !== void 0) {
      if (typeof data.avatar !== "string") {
        const err10 = { instancePath: instancePath + "/avatar", schemaPath: "#/properties/avatar/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "from" || key0 === "to")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data0 = data.from;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.to !== void 0) {
      let data1 = data.to;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate18.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "protocol" || key0 === "server" || key0 === "client" || key0 === "users" || key0 === "timeZone" || key0 === "timers" || key0 === "capabilities")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      let data1 = data.protocol;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err2 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.server !== void 0) {
      let data2 = data.server;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (!(key1 === "url" || key1 === "command")) {
            const err4 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data2.url !== void 0) {
          let data3 = data2.url;
          if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
              const err5 = { instancePath: instancePath + "/server/url", schemaPath: "#/properties/server/properties/url/pattern", keyword: "pattern", params: { pattern: "^(wss?://|[$][{])" }, message: 'must match pattern "^(wss?://|[$][{])"' };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/server/url", schemaPath: "#/properties/server/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data2.command !== void 0) {
          let data4 = data2.command;
          if (Array.isArray(data4)) {
            if (data4.length < 1) {
              const err7 = { instancePath: instancePath + "/server/command", schemaPath: "#/properties/server/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data4[i0] !== "string") {
                const err8 = { instancePath: instancePath + "/server/command/" + i0, schemaPath: "#/properties/server/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          } else {
            const err9 = { instancePath: instancePath + "/server/command", schemaPath: "#/properties/server/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.client !== void 0) {
      let data6 = data.client;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key2 in data6) {
          if (!(key2 === "command")) {
            const err11 = { instancePath: instancePath + "/client", schemaPath: "#/properties/client/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data6.command !== void 0) {
          let data7 = data6.command;
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              const err12 = { instancePath: instancePath + "/client/command", schemaPath: "#/properties/client/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            const len1 = data7.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data7[i1] !== "string") {
                const err13 = { instancePath: instancePath + "/client/command/" + i1, schemaPath: "#/properties/client/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/client/command", schemaPath: "#/properties/client/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.users !== void 0) {
      let data9 = data.users;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key3 in data9) {
          if (!(key3 === "known" || key3 === "unknown")) {
            const err16 = { instancePath: instancePath + "/users", schemaPath: "#/properties/users/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data9.known !== void 0) {
          let data10 = data9.known;
          const _errs26 = errors;
          let valid8 = false;
          let passing0 = null;
          const _errs27 = errors;
          if (!validate14(data10, { instancePath: instancePath + "/users/known", parentData: data9, parentDataProperty: "known", rootData })) {
            vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
            errors = vErrors.length;
          }
          var _valid0 = _errs27 === errors;
          if (_valid0) {
            valid8 = true;
            passing0 = 0;
          }
          const _errs28 = errors;
          if (!validate16(data10, { instancePath: instancePath + "/users/known", parentData: data9, parentDataProperty: "known", rootData })) {
            vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
            errors = vErrors.length;
          }
          var _valid0 = _errs28 === errors;
          if (_valid0 && valid8) {
            valid8 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid8 = true;
              passing0 = 1;
            }
          }
          if (!valid8) {
            const err17 = { instancePath: instancePath + "/users/known", schemaPath: "#/properties/users/properties/known/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          } else {
            errors = _errs26;
            if (vErrors !== null) {
              if (_errs26) {
                vErrors.length = _errs26;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data9.unknown !== void 0) {
          let data11 = data9.unknown;
          const _errs30 = errors;
          let valid9 = false;
          let passing1 = null;
          const _errs31 = errors;
          if (Array.isArray(data11)) {
            if (data11.length < 1) {
              const err18 = { instancePath: instancePath + "/users/unknown", schemaPath: "#/properties/users/properties/unknown/oneOf/0/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            const len2 = data11.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data12 = data11[i2];
              if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                const err19 = { instancePath: instancePath + "/users/unknown/" + i2, schemaPath: "#/definitions/userId/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 > 9007199254740991 || isNaN(data12)) {
                  const err20 = { instancePath: instancePath + "/users/unknown/" + i2, schemaPath: "#/definitions/userId/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                if (data12 < 1 || isNaN(data12)) {
                  const err21 = { instancePath: instancePath + "/users/unknown/" + i2, schemaPath: "#/definitions/userId/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/users/unknown", schemaPath: "#/properties/users/properties/unknown/oneOf/0/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          var _valid1 = _errs31 === errors;
          if (_valid1) {
            valid9 = true;
            passing1 = 0;
          }
          const _errs36 = errors;
          if (!validate18(data11, { instancePath: instancePath + "/users/unknown", parentData: data9, parentDataProperty: "unknown", rootData })) {
            vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
            errors = vErrors.length;
          }
          var _valid1 = _errs36 === errors;
          if (_valid1 && valid9) {
            valid9 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid9 = true;
              passing1 = 1;
            }
          }
          if (!valid9) {
            const err23 = { instancePath: instancePath + "/users/unknown", schemaPath: "#/properties/users/properties/unknown/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          } else {
            errors = _errs30;
            if (vErrors !== null) {
              if (_errs30) {
                vErrors.length = _errs30;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/users", schemaPath: "#/properties/users/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.timeZone !== void 0) {
      let data13 = data.timeZone;
      if (typeof data13 === "string") {
        if (func2(data13) < 1) {
          const err25 = { instancePath: instancePath + "/timeZone", schemaPath: "#/properties/timeZone/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/timeZone", schemaPath: "#/properties/timeZone/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.timers !== void 0) {
      let data14 = data.timers;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key4 in data14) {
          let data15 = data14[key4];
          if (typeof data15 !== "string" && !(typeof data15 == "number" && isFinite(data15))) {
            const err27 = { instancePath: instancePath + "/timers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema38.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 0 || isNaN(data15)) {
              const err28 = { instancePath: instancePath + "/timers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
          if (typeof data15 === "string") {
            if (!pattern1.test(data15)) {
              const err29 = { instancePath: instancePath + "/timers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m|min|h)?$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)? ?(ms|s|m|min|h)?$"' };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/timers", schemaPath: "#/properties/timers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.capabilities !== void 0) {
      let data16 = data.capabilities;
      if (Array.isArray(data16)) {
        const len3 = data16.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (typeof data16[i3] !== "string") {
            const err31 = { instancePath: instancePath + "/capabilities/" + i3, schemaPath: "#/properties/capabilities/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/capabilities", schemaPath: "#/properties/capabilities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var validateScenario = validate20;
var schema39 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Scenario", "description": "One scripted conversation with an implementation under test. An expectation with a check is judged; one without is a control: when it does not hold, the checks of the scenario are untestable.", "type": "object", "required": ["scenario", "title", "steps"], "additionalProperties": false, "properties": { "scenario": { "description": "Stable id, area/what-is-shown; equal to the file's path below server/, client/ or both/.", "type": "string", "pattern": "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$" }, "title": { "description": "What is shown, as one sentence without a full stop.", "type": "string", "minLength": 10, "maxLength": 110 }, "target": { "description": "Whom the scenario judges: a server (unless told); a client, to which the kit is the server; or both, between which the kit passes everything on.", "type": "string", "enum": ["server", "client", "both"] }, "requires": { "description": "Optional capabilities without which the scenario is skipped.", "type": "array", "items": { "type": "string" } }, "exclusive": { "description": "Runs while no other scenario does: it needs silence from everybody else, or disturbs everybody else.", "type": "boolean" }, "brisk": { "description": "Tells clients half of the usual interval: for scenarios in which many intervals pass and nothing is judged to a part of one.", "type": "boolean" }, "users": { "description": "Who takes part: a fresh user of the directory (known), a fresh userId outside it (unknown), one literal userId, or another user once more.", "type": "object", "additionalProperties": { "oneOf": [{ "type": "string", "enum": ["known", "unknown"] }, { "type": "integer" }, { "$ref": "#/definitions/namesake" }] }, "propertyNames": { "pattern": "^[a-z][A-Za-z0-9]*$" } }, "clients": { "description": "Users as whom a program under test is started, in a scenario for clients; the user called client unless told.", "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/name" } }, "basePath": { "description": "Path of the base URL that a client is told.", "type": "string", "pattern": "^(/[a-z]+)+$" }, "examples": { "description": "A table: the scenario runs once for each row, whose cells are ${example.name}.", "type": "array", "minItems": 1, "items": { "title": "Example", "type": "object", "required": ["id"], "properties": { "id": { "description": "Stable name of the row.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } }, "additionalProperties": true } }, "steps": { "description": "What happens, in order.", "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/step" } } }, "definitions": { "namesake": { "title": "Namesake", "type": "object", "required": ["sameAs"], "additionalProperties": false, "properties": { "sameAs": { "description": "User whose userId it has too.", "$ref": "#/definitions/name" } } }, "side": { "title": "Side", "description": "Whose part of a connection is watched, where the kit stands between client and server: what the client sends (unless told), or what the server sends.", "type": "string", "enum": ["client", "server"] }, "step": { "title": "Step", "description": "One step: a mapping with exactly one key.", "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "properties": { "connect": { "description": "Opens a connection.", "oneOf": [{ "$ref": "#/definitions/name" }, { "$ref": "#/definitions/connect" }] }, "send": { "$ref": "#/definitions/send" }, "expect": { "$ref": "#/definitions/expect" }, "expectClose": { "$ref": "#/definitions/expectClose" }, "silence": { "$ref": "#/definitions/silence" }, "verify": { "$ref": "#/definitions/verify" }, "close": { "$ref": "#/definitions/close" }, "drop": { "$ref": "#/definitions/drop" }, "stall": { "description": "Stops reading on a connection: its window fills, and its pings go unanswered. Between client and server: passes nothing on any more, in either direction.", "$ref": "#/definitions/name" }, "resume": { "description": "Reads on.", "$ref": "#/definitions/name" }, "wait": { "description": "Lets time pass. The session clock is advanced where the program under test offers it, and waited for otherwise.", "$ref": "#/definitions/duration" }, "repeat": { "$ref": "#/definitions/repeat" }, "race": { "$ref": "#/definitions/race" }, "command": { "description": "Tells the driver of a client something.", "oneOf": [{ "$ref": "#/definitions/commandName" }, { "$ref": "#/definitions/command" }] }, "accept": { "description": "Waits for a client's next attempt to connect, and answers it.", "oneOf": [{ "$ref": "#/definitions/name" }, { "$ref": "#/definitions/accept" }] }, "answer": { "$ref": "#/definitions/answer" }, "listen": { "description": "on: takes connections, as at the beginning. off: TCP refuses them.", "type": "string", "enum": ["on", "off"] }, "mute": { "description": "Reads on, but sends nothing any more on a connection: no pong, no close, not even the end of TCP.", "$ref": "#/definitions/name" }, "expectEvent": { "$ref": "#/definitions/expectEvent" }, "noEvent": { "$ref": "#/definitions/noEvent" }, "noAttempt": { "$ref": "#/definitions/noAttempt" }, "rhythm": { "$ref": "#/definitions/rhythm" }, "accounted": { "$ref": "#/definitions/accounted" }, "spread": { "$ref": "#/definitions/spread" }, "expectAnswer": { "$ref": "#/definitions/expectAnswer" }, "server": { "description": "stop: ends the server, whose TCP port refuses from then on. start: starts it again at the same port. The scenario gets a server of its own.", "type": "string", "enum": ["stop", "start"] } } }, "name": { "description": "Name of a connection.", "type": "string", "pattern": "^[a-z][A-Za-z0-9]*$" }, "names": { "description": "One connection or several.", "oneOf": [{ "$ref": "#/definitions/name" }, { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/name" } }] }, "cell": { "description": "A cell of the table of examples, or a value of a repetition.", "type": "string", "pattern": "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, "checkName": { "description": "Stable id of the check within the scenario; left out, the expectation is a control.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "requirementId": { "type": "string", "pattern": "^[A-Z]+-[0-9]+(/SHOULD)?$" }, "proves": { "description": "Requirement ids that the check proves; ID/SHOULD names the recommendation of a requirement.", "oneOf": [{ "$ref": "#/definitions/requirementId" }, { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/requirementId" } }] }, "duration": { "description": "A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.", "type": ["string", "number"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, "inTime": { "title": "InTime", "description": "The check says something only if all of it happened within the limit since a moment; otherwise the machine was too slow, and it is untestable.", "type": "object", "required": ["since", "limit"], "additionalProperties": false, "properties": { "since": { "description": "A moment, such as ${alice.openedAt}.", "type": "string" }, "limit": { "$ref": "#/definitions/duration" } } }, "notBefore": { "title": "NotBefore", "description": "The earliest that the observation may come, on the session clock.", "type": "object", "required": ["since", "atLeast"], "additionalProperties": false, "properties": { "since": { "description": "A moment, such as ${sent.at}.", "type": "string" }, "atLeast": { "$ref": "#/definitions/duration" } } }, "connect": { "title": "ConnectStep", "type": "object", "required": ["as"], "additionalProperties": false, "properties": { "as": { "$ref": "#/definitions/name" }, "user": { "description": "Whose userId is used; left out, the connection's own name.", "$ref": "#/definitions/name" }, "userId": { "description": "Text put in place of the userId, byte for byte.", "type": "string" }, "target": { "description": "Whole request target in place of the channel's address.", "type": "string" }, "query": { "description": "Query string, without the question mark.", "type": "string" }, "headers": { "description": "Further header fields.", "type": "object", "additionalProperties": { "type": "string" } }, "handshake": { "description": "half: sends half of the request and goes on with the next step.", "type": "string", "enum": ["full", "half"] }, "expect": { "description": "accepted (open, and the liveness probe answered), refused, or either.", "type": "string", "enum": ["accepted", "refused", "either"] }, "says": { "description": "Chat sent as soon as the handshake is answered with 101, whatever comes of the connection.", "type": "string" }, "eventually": { "description": "Tries again until accepted, for at most this long.", "$ref": "#/definitions/duration" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps the outcome: accepted, status, code, reason.", "$ref": "#/definitions/name" } } }, "send": { "title": "SendStep", "description": "Sends a message of the document by its name, or something raw.", "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "$ref": "#/definitions/name" }, "message": { "description": "Name of a message of the document.", "type": "string" }, "payload": { "description": "Its payload; left out where the document knows only one.", "oneOf": [{ "type": "string" }, { "$ref": "#/definitions/filler" }] }, "with": { "description": "Fields in place of those of the document's first example, for a message that is JSON.", "oneOf": [{ "type": "object" }, { "$ref": "#/definitions/cell" }] }, "text": { "description": "Sends this text, whether it is a message of the document or none.", "type": "string" }, "ping": { "description": "Sends a ping frame with this payload.", "type": "string" }, "frame": { "$ref": "#/definitions/frame" }, "bytes": { "description": "Bytes for the socket in hexadecimal, past all framing.", "oneOf": [{ "type": "string", "pattern": "^([0-9a-f]{2} ?)+$" }, { "$ref": "#/definitions/cell" }] }, "times": { "description": "Sends it so many times, back to back.", "type": "integer", "minimum": 1, "maximum": 1e5 }, "capture": { "description": "Keeps the moment before the write (at) and the payload.", "$ref": "#/definitions/name" } } }, "filler": { "title": "Filler", "description": "A text of an exact size in bytes of UTF-8: start, then the character repeated, then x up to the size.", "type": "object", "required": ["fill", "bytes"], "additionalProperties": false, "properties": { "start": { "type": "string" }, "fill": { "type": "string", "minLength": 1 }, "bytes": { "type": "integer", "minimum": 1, "maximum": 67108864 } } }, "frame": { "title": "RawFrame", "description": "A WebSocket frame of one's own making.", "type": "object", "required": ["opcode"], "additionalProperties": false, "properties": { "opcode": { "oneOf": [{ "type": "integer", "minimum": 0, "maximum": 15 }, { "$ref": "#/definitions/cell" }] }, "fin": { "oneOf": [{ "type": "boolean" }, { "$ref": "#/definitions/cell" }] }, "rsv": { "description": "The three reserved bits as a number.", "oneOf": [{ "type": "integer", "minimum": 0, "maximum": 7 }, { "$ref": "#/definitions/cell" }] }, "mask": { "oneOf": [{ "type": "boolean" }, { "$ref": "#/definitions/cell" }] }, "text": { "description": "Payload as text.", "type": "string" }, "hex": { "description": "Payload in hexadecimal.", "oneOf": [{ "type": "string", "pattern": "^([0-9a-f]{2} ?)*$" }, { "$ref": "#/definitions/cell" }] } } }, "expect": { "title": "ExpectStep", "description": "Waits for a message: where selects the frame, has judges it.", "type": "object", "required": ["at"], "additionalProperties": false, "properties": { "at": { "$ref": "#/definitions/names" }, "from": { "$ref": "#/definitions/side" }, "message": { "description": "Name of a message of the document, or names of several of which one is to come.", "oneOf": [{ "type": "string" }, { "type": "array", "minItems": 2, "items": { "type": "string" } }] }, "pong": { "description": "A pong frame with this payload, in place of a message.", "type": "string" }, "where": { "description": "Field matchers that select the frame; the first frame they fit is taken." }, "has": { "description": "Field matchers that the frame must satisfy." }, "orClosed": { "description": "The end of the connection will do in place of the message: without a close frame, or with one of these codes.", "type": "array", "items": { "type": "integer" } }, "within": { "$ref": "#/definitions/duration" }, "inTime": { "$ref": "#/definitions/inTime" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, text, payload and the milliseconds waited (took).", "$ref": "#/definitions/name" } } }, "expectClose": { "title": "ExpectCloseStep", "description": "Waits for the end of a connection, by a close frame or the end of TCP.", "type": "object", "required": ["at"], "additionalProperties": false, "properties": { "at": { "$ref": "#/definitions/names" }, "from": { "$ref": "#/definitions/side" }, "codes": { "description": "Close codes that are right; left out, any end is.", "type": "array", "minItems": 1, "items": { "type": "integer" } }, "within": { "$ref": "#/definitions/duration" }, "notBefore": { "$ref": "#/definitions/notBefore" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps code and reason.", "$ref": "#/definitions/name" } } }, "silence": { "title": "SilenceStep", "description": "Nothing (or nothing of the kind) has come since the last expectation, shown between two answered liveness probes.", "type": "object", "required": ["at"], "additionalProperties": false, "properties": { "at": { "$ref": "#/definitions/names" }, "from": { "$ref": "#/definitions/side" }, "of": { "description": "Name of the one message that must not come; left out, none may.", "type": "string" }, "where": { "description": "Field matchers of what must not come." }, "otherwise": { "description": "What a target may do that makes the rest of the scenario not apply to it: what is not decided by then is skipped. Not for a check.", "const": "skip" }, "inTime": { "$ref": "#/definitions/inTime" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "verify": { "title": "VerifyStep", "description": "Judges something captured before.", "type": "object", "required": ["value", "has"], "additionalProperties": false, "properties": { "value": { "description": "What is judged, such as ${message.payload}.", "type": "string" }, "has": { "description": "Field matchers that it must satisfy." }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "close": { "title": "CloseStep", "description": "Starts the closing handshake.", "type": "object", "required": ["connection"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/name" }, "code": { "description": "1005: a close frame without a code.", "oneOf": [{ "type": "integer", "minimum": 1e3, "maximum": 4999 }, { "$ref": "#/definitions/cell" }] }, "reason": { "type": "string" }, "capture": { "description": "Keeps the moment before the write (at).", "$ref": "#/definitions/name" } } }, "drop": { "title": "DropStep", "description": "Ends TCP without a closing handshake; between client and server, towards both.", "type": "object", "required": ["connection", "how"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/name" }, "how": { "oneOf": [{ "type": "string", "enum": ["fin", "reset"] }, { "$ref": "#/definitions/cell" }] }, "capture": { "description": "Keeps the moment before the write (at).", "$ref": "#/definitions/name" } } }, "repeat": { "title": "RepeatStep", "description": "Runs steps several times; ${name} counts from 1, or is one value after the other.", "type": "object", "required": ["as", "steps"], "additionalProperties": false, "properties": { "times": { "type": "integer", "minimum": 1, "maximum": 1e3 }, "over": { "description": "Values in place of a count: texts, numbers, or mappings whose fields are ${name.field}.", "type": "array", "minItems": 1 }, "as": { "$ref": "#/definitions/name" }, "steps": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/step" } } } }, "race": { "title": "RaceStep", "description": "Opens connections of one user at the same instant, of which exactly one must be accepted.", "type": "object", "required": ["user", "connections", "winner"], "additionalProperties": false, "properties": { "user": { "description": "Whose userId is used.", "$ref": "#/definitions/name" }, "connections": { "description": "How many are opened.", "type": "integer", "minimum": 2, "maximum": 20 }, "winner": { "description": "Name of the one that was accepted, for the steps that follow.", "$ref": "#/definitions/name" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "commandName": { "type": "string", "enum": ["connect", "disconnect"] }, "command": { "title": "CommandStep", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "send": { "description": "Text that the user sends.", "oneOf": [{ "type": "string" }, { "$ref": "#/definitions/filler" }] }, "times": { "description": "Sends it so many times.", "type": "integer", "minimum": 1, "maximum": 1e3 }, "do": { "$ref": "#/definitions/commandName" }, "to": { "description": "Clients that are told; all of the scenario unless told.", "$ref": "#/definitions/names" }, "capture": { "description": "Keeps the moment before the write (at) and the text.", "$ref": "#/definitions/name" } } }, "status": { "description": "HTTP status of the answer: 101 opens the connection. later: an answer follows as a step of its own.", "oneOf": [{ "type": "integer", "minimum": 101, "maximum": 599 }, { "type": "string", "enum": ["later"] }, { "$ref": "#/definitions/cell" }] }, "accept": { "title": "AcceptStep", "type": "object", "required": ["as"], "additionalProperties": false, "properties": { "as": { "description": "Name of the connection from here on.", "$ref": "#/definitions/name" }, "from": { "description": "Client whose attempt it is; any unless told.", "$ref": "#/definitions/name" }, "answer": { "$ref": "#/definitions/status" }, "replies": { "description": "Whether liveness probes on the connection are answered at once, as by a good server; true unless told.", "type": "boolean" }, "since": { "description": "Moment from which within counts, such as ${server.endedAt}; the beginning of the step unless told.", "type": "string" }, "within": { "$ref": "#/definitions/duration" }, "notBefore": { "$ref": "#/definitions/notBefore" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, target (the request target) and the milliseconds waited (took).", "$ref": "#/definitions/name" } } }, "answer": { "title": "AnswerStep", "description": "Answers an attempt that was left unanswered.", "type": "object", "required": ["connection"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/name" }, "status": { "$ref": "#/definitions/status" }, "replies": { "description": "As for accept.", "type": "boolean" }, "mayBeGone": { "description": "The client may have left meanwhile, which is right too.", "type": "boolean" } } }, "eventName": { "description": "What the driver tells.", "type": "string", "enum": ["online", "offline", "message", "notice", "refused"] }, "expectEvent": { "title": "ExpectEventStep", "description": "Waits for an event of the driver: where selects it, has judges it.", "type": "object", "required": ["event"], "additionalProperties": false, "properties": { "event": { "$ref": "#/definitions/eventName" }, "from": { "description": "Client that tells it; the first of the scenario unless told.", "$ref": "#/definitions/name" }, "where": { "description": "Matchers that select the event; the first that they fit is taken." }, "has": { "description": "Matchers that the event must satisfy." }, "since": { "description": "Moment from which within counts; the beginning of the step unless told.", "type": "string" }, "within": { "$ref": "#/definitions/duration" }, "notBefore": { "$ref": "#/definitions/notBefore" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, event and the milliseconds waited (took).", "$ref": "#/definitions/name" } } }, "noEvent": { "title": "NoEventStep", "description": "No event of the kind has come that no expectation took: shown by a message that is sent at last and that the client tells of.", "type": "object", "required": ["event"], "additionalProperties": false, "properties": { "event": { "$ref": "#/definitions/eventName" }, "from": { "description": "Client that must not tell it; the first of the scenario unless told.", "$ref": "#/definitions/name" }, "at": { "description": "Connection on which the message at last is sent; left out, the steps that follow must show that the client lives.", "$ref": "#/definitions/name" }, "where": { "description": "Matchers of what must not come." }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "noAttempt": { "title": "NoAttemptStep", "description": "The client makes no attempt to connect for a time.", "type": "object", "required": ["for"], "additionalProperties": false, "properties": { "for": { "$ref": "#/definitions/duration" }, "while": { "description": "Counts an attempt only while this connection is there, so that a client may give one up for another.", "$ref": "#/definitions/name" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "rhythm": { "title": "RhythmStep", "description": "Judges how regularly a message comes from the opening of a connection on. Delays during which the client answers no ping are forgiven.", "type": "object", "required": ["at", "message", "interval", "beats", "share"], "additionalProperties": false, "properties": { "at": { "$ref": "#/definitions/name" }, "message": { "description": "Name of the message that comes regularly.", "type": "string" }, "interval": { "$ref": "#/definitions/duration" }, "beats": { "description": "How many are awaited.", "type": "integer", "minimum": 2, "maximum": 100 }, "share": { "description": "By what share of it each interval may be shorter or longer.", "type": "number", "minimum": 0, "maximum": 1 }, "meanwhile": { "description": "What the client gets all the while.", "$ref": "#/definitions/meanwhile" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "meanwhile": { "title": "Meanwhile", "type": "object", "required": ["every", "send"], "additionalProperties": false, "properties": { "every": { "$ref": "#/definitions/duration" }, "send": { "description": "Name of a message of the document.", "type": "string" } } }, "accounted": { "title": "AccountedStep", "description": "Each of these texts has come in this order and once, or the driver has told that it was refused.", "type": "object", "required": ["texts"], "additionalProperties": false, "properties": { "texts": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "message": { "description": "Name of the message as which a text comes.", "type": "string" }, "at": { "description": "Connection on which they come; left out, all must be refused.", "$ref": "#/definitions/name" }, "within": { "$ref": "#/definitions/duration" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "spread": { "title": "SpreadStep", "description": "Connections of several clients were lost at the same moment: their next attempts must not come at the same moment.", "type": "object", "required": ["of", "interval", "share"], "additionalProperties": false, "properties": { "of": { "description": "The connections that were lost.", "$ref": "#/definitions/names" }, "interval": { "$ref": "#/definitions/duration" }, "share": { "description": "Smallest share of the interval over which the attempts, but for the first and the last, must be spread.", "type": "number", "minimum": 0, "maximum": 1 }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" } } }, "expectAnswer": { "title": "ExpectAnswerStep", "description": "Waits for what the server does with an attempt that was passed on to it.", "type": "object", "required": ["at", "is"], "additionalProperties": false, "properties": { "at": { "description": "The attempt, by the name that accept gave it.", "$ref": "#/definitions/name" }, "is": { "description": "accepted (open, and the client's liveness probe answered), or refused.", "type": "string", "enum": ["accepted", "refused"] }, "grace": { "$ref": "#/definitions/grace" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps the outcome: accepted, status, code, reason.", "$ref": "#/definitions/name" } } }, "grace": { "title": "Grace", "description": "Attempts made within this time since a moment may be refused too: the client's next attempt then takes the place and the name of the refused one.", "type": "object", "required": ["since", "limit"], "additionalProperties": false, "properties": { "since": { "description": "A moment, such as ${cut.at}.", "type": "string" }, "limit": { "$ref": "#/definitions/duration" }, "within": { "description": "How long the next attempt is waited for.", "$ref": "#/definitions/duration" } } } }, "$id": "validateScenario" };
var func5 = Object.prototype.hasOwnProperty;
var pattern2 = new RegExp("^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$", "u");
var pattern3 = new RegExp("^[a-z][A-Za-z0-9]*$", "u");
var pattern6 = new RegExp("^(/[a-z]+)+$", "u");
var pattern7 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sameAs === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sameAs" }, message: "must have required property 'sameAs'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "sameAs")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.sameAs !== void 0) {
      let data0 = data.sameAs;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/sameAs", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/sameAs", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var schema43 = { "title": "Step", "description": "One step: a mapping with exactly one key.", "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "properties": { "connect": { "description": "Opens a connection.", "oneOf": [{ "$ref": "#/definitions/name" }, { "$ref": "#/definitions/connect" }] }, "send": { "$ref": "#/definitions/send" }, "expect": { "$ref": "#/definitions/expect" }, "expectClose": { "$ref": "#/definitions/expectClose" }, "silence": { "$ref": "#/definitions/silence" }, "verify": { "$ref": "#/definitions/verify" }, "close": { "$ref": "#/definitions/close" }, "drop": { "$ref": "#/definitions/drop" }, "stall": { "description": "Stops reading on a connection: its window fills, and its pings go unanswered. Between client and server: passes nothing on any more, in either direction.", "$ref": "#/definitions/name" }, "resume": { "description": "Reads on.", "$ref": "#/definitions/name" }, "wait": { "description": "Lets time pass. The session clock is advanced where the program under test offers it, and waited for otherwise.", "$ref": "#/definitions/duration" }, "repeat": { "$ref": "#/definitions/repeat" }, "race": { "$ref": "#/definitions/race" }, "command": { "description": "Tells the driver of a client something.", "oneOf": [{ "$ref": "#/definitions/commandName" }, { "$ref": "#/definitions/command" }] }, "accept": { "description": "Waits for a client's next attempt to connect, and answers it.", "oneOf": [{ "$ref": "#/definitions/name" }, { "$ref": "#/definitions/accept" }] }, "answer": { "$ref": "#/definitions/answer" }, "listen": { "description": "on: takes connections, as at the beginning. off: TCP refuses them.", "type": "string", "enum": ["on", "off"] }, "mute": { "description": "Reads on, but sends nothing any more on a connection: no pong, no close, not even the end of TCP.", "$ref": "#/definitions/name" }, "expectEvent": { "$ref": "#/definitions/expectEvent" }, "noEvent": { "$ref": "#/definitions/noEvent" }, "noAttempt": { "$ref": "#/definitions/noAttempt" }, "rhythm": { "$ref": "#/definitions/rhythm" }, "accounted": { "$ref": "#/definitions/accounted" }, "spread": { "$ref": "#/definitions/spread" }, "expectAnswer": { "$ref": "#/definitions/expectAnswer" }, "server": { "description": "stop: ends the server, whose TCP port refuses from then on. start: starts it again at the same port. The scenario gets a server of its own.", "type": "string", "enum": ["stop", "start"] } } };
var schema48 = { "description": "A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.", "type": ["string", "number"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" };
var schema105 = { "type": "string", "enum": ["connect", "disconnect"] };
var pattern11 = new RegExp("^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$", "u");
var schema45 = { "title": "ConnectStep", "type": "object", "required": ["as"], "additionalProperties": false, "properties": { "as": { "$ref": "#/definitions/name" }, "user": { "description": "Whose userId is used; left out, the connection's own name.", "$ref": "#/definitions/name" }, "userId": { "description": "Text put in place of the userId, byte for byte.", "type": "string" }, "target": { "description": "Whole request target in place of the channel's address.", "type": "string" }, "query": { "description": "Query string, without the question mark.", "type": "string" }, "headers": { "description": "Further header fields.", "type": "object", "additionalProperties": { "type": "string" } }, "handshake": { "description": "half: sends half of the request and goes on with the next step.", "type": "string", "enum": ["full", "half"] }, "expect": { "description": "accepted (open, and the liveness probe answered), refused, or either.", "type": "string", "enum": ["accepted", "refused", "either"] }, "says": { "description": "Chat sent as soon as the handshake is answered with 101, whatever comes of the connection.", "type": "string" }, "eventually": { "description": "Tries again until accepted, for at most this long.", "$ref": "#/definitions/duration" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps the outcome: accepted, status, code, reason.", "$ref": "#/definitions/name" } } };
var pattern13 = new RegExp("^[A-Z]+-[0-9]+(/SHOULD)?$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (!pattern13.test(data)) {
      const err0 = { instancePath, schemaPath: "#/definitions/requirementId/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[0-9]+(/SHOULD)?$" }, message: 'must match pattern "^[A-Z]+-[0-9]+(/SHOULD)?$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/definitions/requirementId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs4 = errors;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err2 = { instancePath, schemaPath: "#/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (!pattern13.test(data0)) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/requirementId/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[0-9]+(/SHOULD)?$" }, message: 'must match pattern "^[A-Z]+-[0-9]+(/SHOULD)?$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/requirementId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  var _valid0 = _errs4 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.as === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "as" }, message: "must have required property 'as'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema45.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.as !== void 0) {
      let data0 = data.as;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.user !== void 0) {
      let data1 = data.user;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err4 = { instancePath: instancePath + "/user", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/user", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (typeof data.userId !== "string") {
        const err6 = { instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      if (typeof data.target !== "string") {
        const err7 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.query !== void 0) {
      if (typeof data.query !== "string") {
        const err8 = { instancePath: instancePath + "/query", schemaPath: "#/properties/query/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.headers !== void 0) {
      let data5 = data.headers;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          if (typeof data5[key1] !== "string") {
            const err9 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.handshake !== void 0) {
      let data7 = data.handshake;
      if (typeof data7 !== "string") {
        const err11 = { instancePath: instancePath + "/handshake", schemaPath: "#/properties/handshake/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data7 === "full" || data7 === "half")) {
        const err12 = { instancePath: instancePath + "/handshake", schemaPath: "#/properties/handshake/enum", keyword: "enum", params: { allowedValues: schema45.properties.handshake.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.expect !== void 0) {
      let data8 = data.expect;
      if (typeof data8 !== "string") {
        const err13 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (!(data8 === "accepted" || data8 === "refused" || data8 === "either")) {
        const err14 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/enum", keyword: "enum", params: { allowedValues: schema45.properties.expect.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.says !== void 0) {
      if (typeof data.says !== "string") {
        const err15 = { instancePath: instancePath + "/says", schemaPath: "#/properties/says/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.eventually !== void 0) {
      let data10 = data.eventually;
      if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
        const err16 = { instancePath: instancePath + "/eventually", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 0 || isNaN(data10)) {
          const err17 = { instancePath: instancePath + "/eventually", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
      if (typeof data10 === "string") {
        if (!pattern11.test(data10)) {
          const err18 = { instancePath: instancePath + "/eventually", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.check !== void 0) {
      let data11 = data.check;
      if (typeof data11 === "string") {
        if (!pattern7.test(data11)) {
          const err19 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data13 = data.capture;
      if (typeof data13 === "string") {
        if (!pattern3.test(data13)) {
          const err21 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var schema54 = { "title": "SendStep", "description": "Sends a message of the document by its name, or something raw.", "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "$ref": "#/definitions/name" }, "message": { "description": "Name of a message of the document.", "type": "string" }, "payload": { "description": "Its payload; left out where the document knows only one.", "oneOf": [{ "type": "string" }, { "$ref": "#/definitions/filler" }] }, "with": { "description": "Fields in place of those of the document's first example, for a message that is JSON.", "oneOf": [{ "type": "object" }, { "$ref": "#/definitions/cell" }] }, "text": { "description": "Sends this text, whether it is a message of the document or none.", "type": "string" }, "ping": { "description": "Sends a ping frame with this payload.", "type": "string" }, "frame": { "$ref": "#/definitions/frame" }, "bytes": { "description": "Bytes for the socket in hexadecimal, past all framing.", "oneOf": [{ "type": "string", "pattern": "^([0-9a-f]{2} ?)+$" }, { "$ref": "#/definitions/cell" }] }, "times": { "description": "Sends it so many times, back to back.", "type": "integer", "minimum": 1, "maximum": 1e5 }, "capture": { "description": "Keeps the moment before the write (at) and the payload.", "$ref": "#/definitions/name" } } };
var pattern17 = new RegExp("^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$", "u");
var pattern24 = new RegExp("^([0-9a-f]{2} ?)+$", "u");
var pattern22 = new RegExp("^([0-9a-f]{2} ?)*$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.opcode === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "opcode" }, message: "must have required property 'opcode'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "opcode" || key0 === "fin" || key0 === "rsv" || key0 === "mask" || key0 === "text" || key0 === "hex")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.opcode !== void 0) {
      let data0 = data.opcode;
      const _errs3 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs4 = errors;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/opcode", schemaPath: "#/properties/opcode/oneOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 15 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/opcode", schemaPath: "#/properties/opcode/oneOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 15 }, message: "must be <= 15" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/opcode", schemaPath: "#/properties/opcode/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (typeof data0 === "string") {
        if (!pattern17.test(data0)) {
          const err5 = { instancePath: instancePath + "/opcode", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/opcode", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err7 = { instancePath: instancePath + "/opcode", schemaPath: "#/properties/opcode/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.fin !== void 0) {
      let data1 = data.fin;
      const _errs10 = errors;
      let valid3 = false;
      let passing1 = null;
      const _errs11 = errors;
      if (typeof data1 !== "boolean") {
        const err8 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/oneOf/0/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid1 = _errs11 === errors;
      if (_valid1) {
        valid3 = true;
        passing1 = 0;
      }
      const _errs13 = errors;
      if (typeof data1 === "string") {
        if (!pattern17.test(data1)) {
          const err9 = { instancePath: instancePath + "/fin", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/fin", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid1 = _errs13 === errors;
      if (_valid1 && valid3) {
        valid3 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid3 = true;
          passing1 = 1;
        }
      }
      if (!valid3) {
        const err11 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.rsv !== void 0) {
      let data2 = data.rsv;
      const _errs17 = errors;
      let valid5 = false;
      let passing2 = null;
      const _errs18 = errors;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err12 = { instancePath: instancePath + "/rsv", schemaPath: "#/properties/rsv/oneOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 7 || isNaN(data2)) {
          const err13 = { instancePath: instancePath + "/rsv", schemaPath: "#/properties/rsv/oneOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 7 }, message: "must be <= 7" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/rsv", schemaPath: "#/properties/rsv/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
      var _valid2 = _errs18 === errors;
      if (_valid2) {
        valid5 = true;
        passing2 = 0;
      }
      const _errs20 = errors;
      if (typeof data2 === "string") {
        if (!pattern17.test(data2)) {
          const err15 = { instancePath: instancePath + "/rsv", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/rsv", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      if (_valid2 && valid5) {
        valid5 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid2) {
          valid5 = true;
          passing2 = 1;
        }
      }
      if (!valid5) {
        const err17 = { instancePath: instancePath + "/rsv", schemaPath: "#/properties/rsv/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      } else {
        errors = _errs17;
        if (vErrors !== null) {
          if (_errs17) {
            vErrors.length = _errs17;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.mask !== void 0) {
      let data3 = data.mask;
      const _errs24 = errors;
      let valid7 = false;
      let passing3 = null;
      const _errs25 = errors;
      if (typeof data3 !== "boolean") {
        const err18 = { instancePath: instancePath + "/mask", schemaPath: "#/properties/mask/oneOf/0/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid3 = _errs25 === errors;
      if (_valid3) {
        valid7 = true;
        passing3 = 0;
      }
      const _errs27 = errors;
      if (typeof data3 === "string") {
        if (!pattern17.test(data3)) {
          const err19 = { instancePath: instancePath + "/mask", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/mask", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid3 = _errs27 === errors;
      if (_valid3 && valid7) {
        valid7 = false;
        passing3 = [passing3, 1];
      } else {
        if (_valid3) {
          valid7 = true;
          passing3 = 1;
        }
      }
      if (!valid7) {
        const err21 = { instancePath: instancePath + "/mask", schemaPath: "#/properties/mask/oneOf", keyword: "oneOf", params: { passingSchemas: passing3 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      } else {
        errors = _errs24;
        if (vErrors !== null) {
          if (_errs24) {
            vErrors.length = _errs24;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.text !== void 0) {
      if (typeof data.text !== "string") {
        const err22 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.hex !== void 0) {
      let data5 = data.hex;
      const _errs33 = errors;
      let valid9 = false;
      let passing4 = null;
      const _errs34 = errors;
      if (typeof data5 === "string") {
        if (!pattern22.test(data5)) {
          const err23 = { instancePath: instancePath + "/hex", schemaPath: "#/properties/hex/oneOf/0/pattern", keyword: "pattern", params: { pattern: "^([0-9a-f]{2} ?)*$" }, message: 'must match pattern "^([0-9a-f]{2} ?)*$"' };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/hex", schemaPath: "#/properties/hex/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid4 = _errs34 === errors;
      if (_valid4) {
        valid9 = true;
        passing4 = 0;
      }
      const _errs36 = errors;
      if (typeof data5 === "string") {
        if (!pattern17.test(data5)) {
          const err25 = { instancePath: instancePath + "/hex", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/hex", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid4 = _errs36 === errors;
      if (_valid4 && valid9) {
        valid9 = false;
        passing4 = [passing4, 1];
      } else {
        if (_valid4) {
          valid9 = true;
          passing4 = 1;
        }
      }
      if (!valid9) {
        const err27 = { instancePath: instancePath + "/hex", schemaPath: "#/properties/hex/oneOf", keyword: "oneOf", params: { passingSchemas: passing4 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      } else {
        errors = _errs33;
        if (vErrors !== null) {
          if (_errs33) {
            vErrors.length = _errs33;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema54.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data0 = data.from;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        const err4 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.payload !== void 0) {
      let data2 = data.payload;
      const _errs8 = errors;
      let valid2 = false;
      let passing0 = null;
      const _errs9 = errors;
      if (typeof data2 !== "string") {
        const err5 = { instancePath: instancePath + "/payload", schemaPath: "#/properties/payload/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      if (_valid0) {
        valid2 = true;
        passing0 = 0;
      }
      const _errs11 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.fill === void 0) {
          const err6 = { instancePath: instancePath + "/payload", schemaPath: "#/definitions/filler/required", keyword: "required", params: { missingProperty: "fill" }, message: "must have required property 'fill'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2.bytes === void 0) {
          const err7 = { instancePath: instancePath + "/payload", schemaPath: "#/definitions/filler/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "start" || key1 === "fill" || key1 === "bytes")) {
            const err8 = { instancePath: instancePath + "/payload", schemaPath: "#/definitions/filler/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data2.start !== void 0) {
          if (typeof data2.start !== "string") {
            const err9 = { instancePath: instancePath + "/payload/start", schemaPath: "#/definitions/filler/properties/start/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2.fill !== void 0) {
          let data4 = data2.fill;
          if (typeof data4 === "string") {
            if (func2(data4) < 1) {
              const err10 = { instancePath: instancePath + "/payload/fill", schemaPath: "#/definitions/filler/properties/fill/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/payload/fill", schemaPath: "#/definitions/filler/properties/fill/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data2.bytes !== void 0) {
          let data5 = data2.bytes;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err12 = { instancePath: instancePath + "/payload/bytes", schemaPath: "#/definitions/filler/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 67108864 || isNaN(data5)) {
              const err13 = { instancePath: instancePath + "/payload/bytes", schemaPath: "#/definitions/filler/properties/bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5 < 1 || isNaN(data5)) {
              const err14 = { instancePath: instancePath + "/payload/bytes", schemaPath: "#/definitions/filler/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/payload", schemaPath: "#/definitions/filler/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      var _valid0 = _errs11 === errors;
      if (_valid0 && valid2) {
        valid2 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid2 = true;
          passing0 = 1;
        }
      }
      if (!valid2) {
        const err16 = { instancePath: instancePath + "/payload", schemaPath: "#/properties/payload/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.with !== void 0) {
      let data6 = data.with;
      const _errs22 = errors;
      let valid5 = false;
      let passing1 = null;
      const _errs23 = errors;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        const err17 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid1 = _errs23 === errors;
      if (_valid1) {
        valid5 = true;
        passing1 = 0;
      }
      const _errs25 = errors;
      if (typeof data6 === "string") {
        if (!pattern17.test(data6)) {
          const err18 = { instancePath: instancePath + "/with", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/with", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      var _valid1 = _errs25 === errors;
      if (_valid1 && valid5) {
        valid5 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid5 = true;
          passing1 = 1;
        }
      }
      if (!valid5) {
        const err20 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      } else {
        errors = _errs22;
        if (vErrors !== null) {
          if (_errs22) {
            vErrors.length = _errs22;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.text !== void 0) {
      if (typeof data.text !== "string") {
        const err21 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.ping !== void 0) {
      if (typeof data.ping !== "string") {
        const err22 = { instancePath: instancePath + "/ping", schemaPath: "#/properties/ping/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.frame !== void 0) {
      if (!validate29(data.frame, { instancePath: instancePath + "/frame", parentData: data, parentDataProperty: "frame", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.bytes !== void 0) {
      let data10 = data.bytes;
      const _errs34 = errors;
      let valid7 = false;
      let passing2 = null;
      const _errs35 = errors;
      if (typeof data10 === "string") {
        if (!pattern24.test(data10)) {
          const err23 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/oneOf/0/pattern", keyword: "pattern", params: { pattern: "^([0-9a-f]{2} ?)+$" }, message: 'must match pattern "^([0-9a-f]{2} ?)+$"' };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid2 = _errs35 === errors;
      if (_valid2) {
        valid7 = true;
        passing2 = 0;
      }
      const _errs37 = errors;
      if (typeof data10 === "string") {
        if (!pattern17.test(data10)) {
          const err25 = { instancePath: instancePath + "/bytes", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/bytes", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid2 = _errs37 === errors;
      if (_valid2 && valid7) {
        valid7 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid2) {
          valid7 = true;
          passing2 = 1;
        }
      }
      if (!valid7) {
        const err27 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      } else {
        errors = _errs34;
        if (vErrors !== null) {
          if (_errs34) {
            vErrors.length = _errs34;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.times !== void 0) {
      let data11 = data.times;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        const err28 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 1e5 || isNaN(data11)) {
          const err29 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data11 < 1 || isNaN(data11)) {
          const err30 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      }
    }
    if (data.capture !== void 0) {
      let data12 = data.capture;
      if (typeof data12 === "string") {
        if (!pattern3.test(data12)) {
          const err31 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var schema66 = { "title": "ExpectStep", "description": "Waits for a message: where selects the frame, has judges it.", "type": "object", "required": ["at"], "additionalProperties": false, "properties": { "at": { "$ref": "#/definitions/names" }, "from": { "$ref": "#/definitions/side" }, "message": { "description": "Name of a message of the document, or names of several of which one is to come.", "oneOf": [{ "type": "string" }, { "type": "array", "minItems": 2, "items": { "type": "string" } }] }, "pong": { "description": "A pong frame with this payload, in place of a message.", "type": "string" }, "where": { "description": "Field matchers that select the frame; the first frame they fit is taken." }, "has": { "description": "Field matchers that the frame must satisfy." }, "orClosed": { "description": "The end of the connection will do in place of the message: without a close frame, or with one of these codes.", "type": "array", "items": { "type": "integer" } }, "within": { "$ref": "#/definitions/duration" }, "inTime": { "$ref": "#/definitions/inTime" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, text, payload and the milliseconds waited (took).", "$ref": "#/definitions/name" } } };
var schema70 = { "title": "Side", "description": "Whose part of a connection is watched, where the kit stands between client and server: what the client sends (unless told), or what the server sends.", "type": "string", "enum": ["client", "server"] };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (!pattern3.test(data)) {
      const err0 = { instancePath, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs4 = errors;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err2 = { instancePath, schemaPath: "#/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  var _valid0 = _errs4 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate33.errors = vErrors;
  return errors === 0;
}
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.since === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "since" }, message: "must have required property 'since'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.limit === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "since" || key0 === "limit")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.since !== void 0) {
      if (typeof data.since !== "string") {
        const err3 = { instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.limit !== void 0) {
      let data1 = data.limit;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern11.test(data1)) {
          const err6 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema66.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate33(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 !== "string") {
        const err2 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data1 === "client" || data1 === "server")) {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data2 = data.message;
      const _errs7 = errors;
      let valid2 = false;
      let passing0 = null;
      const _errs8 = errors;
      if (typeof data2 !== "string") {
        const err4 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var _valid0 = _errs8 === errors;
      if (_valid0) {
        valid2 = true;
        passing0 = 0;
      }
      const _errs10 = errors;
      if (Array.isArray(data2)) {
        if (data2.length < 2) {
          const err5 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/oneOf/1/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data2[i0] !== "string") {
            const err6 = { instancePath: instancePath + "/message/" + i0, schemaPath: "#/properties/message/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var _valid0 = _errs10 === errors;
      if (_valid0 && valid2) {
        valid2 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid2 = true;
          passing0 = 1;
        }
      }
      if (!valid2) {
        const err8 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.pong !== void 0) {
      if (typeof data.pong !== "string") {
        const err9 = { instancePath: instancePath + "/pong", schemaPath: "#/properties/pong/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.orClosed !== void 0) {
      let data5 = data.orClosed;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err10 = { instancePath: instancePath + "/orClosed/" + i1, schemaPath: "#/properties/orClosed/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/orClosed", schemaPath: "#/properties/orClosed/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.within !== void 0) {
      let data7 = data.within;
      if (typeof data7 !== "string" && !(typeof data7 == "number" && isFinite(data7))) {
        const err12 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err13 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
      if (typeof data7 === "string") {
        if (!pattern11.test(data7)) {
          const err14 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.inTime !== void 0) {
      if (!validate35(data.inTime, { instancePath: instancePath + "/inTime", parentData: data, parentDataProperty: "inTime", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data9 = data.check;
      if (typeof data9 === "string") {
        if (!pattern7.test(data9)) {
          const err15 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data11 = data.capture;
      if (typeof data11 === "string") {
        if (!pattern3.test(data11)) {
          const err17 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.since === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "since" }, message: "must have required property 'since'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.atLeast === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "atLeast" }, message: "must have required property 'atLeast'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "since" || key0 === "atLeast")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.since !== void 0) {
      if (typeof data.since !== "string") {
        const err3 = { instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.atLeast !== void 0) {
      let data1 = data.atLeast;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/atLeast", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/atLeast", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern11.test(data1)) {
          const err6 = { instancePath: instancePath + "/atLeast", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "from" || key0 === "codes" || key0 === "within" || key0 === "notBefore" || key0 === "check" || key0 === "proves" || key0 === "capture")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate33(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 !== "string") {
        const err2 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data1 === "client" || data1 === "server")) {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.codes !== void 0) {
      let data2 = data.codes;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err4 = { instancePath: instancePath + "/codes", schemaPath: "#/properties/codes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            const err5 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/codes", schemaPath: "#/properties/codes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.within !== void 0) {
      let data4 = data.within;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4))) {
        const err7 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err8 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
      if (typeof data4 === "string") {
        if (!pattern11.test(data4)) {
          const err9 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.notBefore !== void 0) {
      if (!validate41(data.notBefore, { instancePath: instancePath + "/notBefore", parentData: data, parentDataProperty: "notBefore", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data6 = data.check;
      if (typeof data6 === "string") {
        if (!pattern7.test(data6)) {
          const err10 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data8 = data.capture;
      if (typeof data8 === "string") {
        if (!pattern3.test(data8)) {
          const err12 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "from" || key0 === "of" || key0 === "where" || key0 === "otherwise" || key0 === "inTime" || key0 === "check" || key0 === "proves")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate33(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 !== "string") {
        const err2 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data1 === "client" || data1 === "server")) {
        const err3 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/side/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.of !== void 0) {
      if (typeof data.of !== "string") {
        const err4 = { instancePath: instancePath + "/of", schemaPath: "#/properties/of/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.otherwise !== void 0) {
      if ("skip" !== data.otherwise) {
        const err5 = { instancePath: instancePath + "/otherwise", schemaPath: "#/properties/otherwise/const", keyword: "const", params: { allowedValue: "skip" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.inTime !== void 0) {
      if (!validate35(data.inTime, { instancePath: instancePath + "/inTime", parentData: data, parentDataProperty: "inTime", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data5 = data.check;
      if (typeof data5 === "string") {
        if (!pattern7.test(data5)) {
          const err6 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.has === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "has" }, message: "must have required property 'has'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "value" || key0 === "has" || key0 === "check" || key0 === "proves")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.value !== void 0) {
      if (typeof data.value !== "string") {
        const err3 = { instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data1 = data.check;
      if (typeof data1 === "string") {
        if (!pattern7.test(data1)) {
          const err4 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.connection === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "connection" || key0 === "code" || key0 === "reason" || key0 === "capture")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.connection !== void 0) {
      let data0 = data.connection;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.code !== void 0) {
      let data1 = data.code;
      const _errs6 = errors;
      let valid2 = false;
      let passing0 = null;
      const _errs7 = errors;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/oneOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 4999 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/oneOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4999 }, message: "must be <= 4999" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1 < 1e3 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e3 }, message: "must be >= 1000" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
      var _valid0 = _errs7 === errors;
      if (_valid0) {
        valid2 = true;
        passing0 = 0;
      }
      const _errs9 = errors;
      if (typeof data1 === "string") {
        if (!pattern17.test(data1)) {
          const err7 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      if (_valid0 && valid2) {
        valid2 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid2 = true;
          passing0 = 1;
        }
      }
      if (!valid2) {
        const err9 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err10 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.capture !== void 0) {
      let data3 = data.capture;
      if (typeof data3 === "string") {
        if (!pattern3.test(data3)) {
          const err11 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
var schema92 = { "title": "DropStep", "description": "Ends TCP without a closing handshake; between client and server, towards both.", "type": "object", "required": ["connection", "how"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/name" }, "how": { "oneOf": [{ "type": "string", "enum": ["fin", "reset"] }, { "$ref": "#/definitions/cell" }] }, "capture": { "description": "Keeps the moment before the write (at).", "$ref": "#/definitions/name" } } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.connection === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.how === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "how" }, message: "must have required property 'how'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "connection" || key0 === "how" || key0 === "capture")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.connection !== void 0) {
      let data0 = data.connection;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.how !== void 0) {
      let data1 = data.how;
      const _errs6 = errors;
      let valid2 = false;
      let passing0 = null;
      const _errs7 = errors;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/how", schemaPath: "#/properties/how/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(data1 === "fin" || data1 === "reset")) {
        const err6 = { instancePath: instancePath + "/how", schemaPath: "#/properties/how/oneOf/0/enum", keyword: "enum", params: { allowedValues: schema92.properties.how.oneOf[0].enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid0 = _errs7 === errors;
      if (_valid0) {
        valid2 = true;
        passing0 = 0;
      }
      const _errs9 = errors;
      if (typeof data1 === "string") {
        if (!pattern17.test(data1)) {
          const err7 = { instancePath: instancePath + "/how", schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/how", schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      if (_valid0 && valid2) {
        valid2 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid2 = true;
          passing0 = 1;
        }
      }
      if (!valid2) {
        const err9 = { instancePath: instancePath + "/how", schemaPath: "#/properties/how/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.capture !== void 0) {
      let data2 = data.capture;
      if (typeof data2 === "string") {
        if (!pattern3.test(data2)) {
          const err10 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var wrapper0 = { validate: validate23 };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.as === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "as" }, message: "must have required property 'as'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.steps === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "times" || key0 === "over" || key0 === "as" || key0 === "steps")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.times !== void 0) {
      let data0 = data.times;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e3 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.over !== void 0) {
      let data1 = data.over;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err6 = { instancePath: instancePath + "/over", schemaPath: "#/properties/over/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/over", schemaPath: "#/properties/over/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.as !== void 0) {
      let data2 = data.as;
      if (typeof data2 === "string") {
        if (!pattern3.test(data2)) {
          const err8 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data3 = data.steps;
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          const err10 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!wrapper0.validate(data3[i0], { instancePath: instancePath + "/steps/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.connections === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "connections" }, message: "must have required property 'connections'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.winner === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "winner" }, message: "must have required property 'winner'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "user" || key0 === "connections" || key0 === "winner" || key0 === "check" || key0 === "proves")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.user !== void 0) {
      let data0 = data.user;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err4 = { instancePath: instancePath + "/user", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/user", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.connections !== void 0) {
      let data1 = data.connections;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 20 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 20 }, message: "must be <= 20" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1 < 2 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.winner !== void 0) {
      let data2 = data.winner;
      if (typeof data2 === "string") {
        if (!pattern3.test(data2)) {
          const err9 = { instancePath: instancePath + "/winner", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/winner", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data3 = data.check;
      if (typeof data3 === "string") {
        if (!pattern7.test(data3)) {
          const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "send" || key0 === "times" || key0 === "do" || key0 === "to" || key0 === "capture")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.send !== void 0) {
      let data0 = data.send;
      const _errs3 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs4 = errors;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/send", schemaPath: "#/properties/send/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var _valid0 = _errs4 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.fill === void 0) {
          const err3 = { instancePath: instancePath + "/send", schemaPath: "#/definitions/filler/required", keyword: "required", params: { missingProperty: "fill" }, message: "must have required property 'fill'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.bytes === void 0) {
          const err4 = { instancePath: instancePath + "/send", schemaPath: "#/definitions/filler/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "start" || key1 === "fill" || key1 === "bytes")) {
            const err5 = { instancePath: instancePath + "/send", schemaPath: "#/definitions/filler/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.start !== void 0) {
          if (typeof data0.start !== "string") {
            const err6 = { instancePath: instancePath + "/send/start", schemaPath: "#/definitions/filler/properties/start/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.fill !== void 0) {
          let data2 = data0.fill;
          if (typeof data2 === "string") {
            if (func2(data2) < 1) {
              const err7 = { instancePath: instancePath + "/send/fill", schemaPath: "#/definitions/filler/properties/fill/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/send/fill", schemaPath: "#/definitions/filler/properties/fill/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.bytes !== void 0) {
          let data3 = data0.bytes;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            const err9 = { instancePath: instancePath + "/send/bytes", schemaPath: "#/definitions/filler/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 67108864 || isNaN(data3)) {
              const err10 = { instancePath: instancePath + "/send/bytes", schemaPath: "#/definitions/filler/properties/bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data3 < 1 || isNaN(data3)) {
              const err11 = { instancePath: instancePath + "/send/bytes", schemaPath: "#/definitions/filler/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/send", schemaPath: "#/definitions/filler/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err13 = { instancePath: instancePath + "/send", schemaPath: "#/properties/send/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.times !== void 0) {
      let data4 = data.times;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err14 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1e3 || isNaN(data4)) {
          const err15 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          const err16 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.do !== void 0) {
      let data5 = data.do;
      if (typeof data5 !== "string") {
        const err17 = { instancePath: instancePath + "/do", schemaPath: "#/definitions/commandName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(data5 === "connect" || data5 === "disconnect")) {
        const err18 = { instancePath: instancePath + "/do", schemaPath: "#/definitions/commandName/enum", keyword: "enum", params: { allowedValues: schema105.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.to !== void 0) {
      if (!validate33(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data7 = data.capture;
      if (typeof data7 === "string") {
        if (!pattern3.test(data7)) {
          const err19 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
var schema111 = { "title": "AcceptStep", "type": "object", "required": ["as"], "additionalProperties": false, "properties": { "as": { "description": "Name of the connection from here on.", "$ref": "#/definitions/name" }, "from": { "description": "Client whose attempt it is; any unless told.", "$ref": "#/definitions/name" }, "answer": { "$ref": "#/definitions/status" }, "replies": { "description": "Whether liveness probes on the connection are answered at once, as by a good server; true unless told.", "type": "boolean" }, "since": { "description": "Moment from which within counts, such as ${server.endedAt}; the beginning of the step unless told.", "type": "string" }, "within": { "$ref": "#/definitions/duration" }, "notBefore": { "$ref": "#/definitions/notBefore" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, target (the request target) and the milliseconds waited (took).", "$ref": "#/definitions/name" } } };
var schema114 = { "description": "HTTP status of the answer: 101 opens the connection. later: an answer follows as a step of its own.", "oneOf": [{ "type": "integer", "minimum": 101, "maximum": 599 }, { "type": "string", "enum": ["later"] }, { "$ref": "#/definitions/cell" }] };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 599 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data < 101 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/oneOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 101 }, message: "must be >= 101" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data !== "string") {
    const err3 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  if (!(data === "later")) {
    const err4 = { instancePath, schemaPath: "#/oneOf/1/enum", keyword: "enum", params: { allowedValues: schema114.oneOf[1].enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (typeof data === "string") {
      if (!pattern17.test(data)) {
        const err5 = { instancePath, schemaPath: "#/definitions/cell/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$" }, message: 'must match pattern "^\\$\\{[a-z][A-Za-z0-9]*(\\.[A-Za-z]+)?\\}$"' };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    } else {
      const err6 = { instancePath, schemaPath: "#/definitions/cell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err7 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate66.errors = vErrors;
  return errors === 0;
}
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.as === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "as" }, message: "must have required property 'as'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema111.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.as !== void 0) {
      let data0 = data.as;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/as", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err4 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.answer !== void 0) {
      if (!validate66(data.answer, { instancePath: instancePath + "/answer", parentData: data, parentDataProperty: "answer", rootData })) {
        vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
        errors = vErrors.length;
      }
    }
    if (data.replies !== void 0) {
      if (typeof data.replies !== "boolean") {
        const err6 = { instancePath: instancePath + "/replies", schemaPath: "#/properties/replies/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.since !== void 0) {
      if (typeof data.since !== "string") {
        const err7 = { instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.within !== void 0) {
      let data5 = data.within;
      if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5))) {
        const err8 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err9 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (typeof data5 === "string") {
        if (!pattern11.test(data5)) {
          const err10 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.notBefore !== void 0) {
      if (!validate41(data.notBefore, { instancePath: instancePath + "/notBefore", parentData: data, parentDataProperty: "notBefore", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data7 = data.check;
      if (typeof data7 === "string") {
        if (!pattern7.test(data7)) {
          const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data9 = data.capture;
      if (typeof data9 === "string") {
        if (!pattern3.test(data9)) {
          const err13 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.connection === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "connection" || key0 === "status" || key0 === "replies" || key0 === "mayBeGone")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.connection !== void 0) {
      let data0 = data.connection;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/connection", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      if (!validate66(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData })) {
        vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
        errors = vErrors.length;
      }
    }
    if (data.replies !== void 0) {
      if (typeof data.replies !== "boolean") {
        const err4 = { instancePath: instancePath + "/replies", schemaPath: "#/properties/replies/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.mayBeGone !== void 0) {
      if (typeof data.mayBeGone !== "boolean") {
        const err5 = { instancePath: instancePath + "/mayBeGone", schemaPath: "#/properties/mayBeGone/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate71.errors = vErrors;
  return errors === 0;
}
var schema122 = { "title": "ExpectEventStep", "description": "Waits for an event of the driver: where selects it, has judges it.", "type": "object", "required": ["event"], "additionalProperties": false, "properties": { "event": { "$ref": "#/definitions/eventName" }, "from": { "description": "Client that tells it; the first of the scenario unless told.", "$ref": "#/definitions/name" }, "where": { "description": "Matchers that select the event; the first that they fit is taken." }, "has": { "description": "Matchers that the event must satisfy." }, "since": { "description": "Moment from which within counts; the beginning of the step unless told.", "type": "string" }, "within": { "$ref": "#/definitions/duration" }, "notBefore": { "$ref": "#/definitions/notBefore" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps at, event and the milliseconds waited (took).", "$ref": "#/definitions/name" } } };
var schema123 = { "description": "What the driver tells.", "type": "string", "enum": ["online", "offline", "message", "notice", "refused"] };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema122.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/eventName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data0 === "online" || data0 === "offline" || data0 === "message" || data0 === "notice" || data0 === "refused")) {
        const err3 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/eventName/enum", keyword: "enum", params: { allowedValues: schema123.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err4 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.since !== void 0) {
      if (typeof data.since !== "string") {
        const err6 = { instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.within !== void 0) {
      let data3 = data.within;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3))) {
        const err7 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err8 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
      if (typeof data3 === "string") {
        if (!pattern11.test(data3)) {
          const err9 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.notBefore !== void 0) {
      if (!validate41(data.notBefore, { instancePath: instancePath + "/notBefore", parentData: data, parentDataProperty: "notBefore", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data5 = data.check;
      if (typeof data5 === "string") {
        if (!pattern7.test(data5)) {
          const err10 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data7 = data.capture;
      if (typeof data7 === "string") {
        if (!pattern3.test(data7)) {
          const err12 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "event" || key0 === "from" || key0 === "at" || key0 === "where" || key0 === "check" || key0 === "proves")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/eventName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data0 === "online" || data0 === "offline" || data0 === "message" || data0 === "notice" || data0 === "refused")) {
        const err3 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/eventName/enum", keyword: "enum", params: { allowedValues: schema123.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data1 = data.from;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err4 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data2 = data.at;
      if (typeof data2 === "string") {
        if (!pattern3.test(data2)) {
          const err6 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data3 = data.check;
      if (typeof data3 === "string") {
        if (!pattern7.test(data3)) {
          const err8 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate78.errors = vErrors;
  return errors === 0;
}
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.for === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "for" }, message: "must have required property 'for'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "for" || key0 === "while" || key0 === "check" || key0 === "proves")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.for !== void 0) {
      let data0 = data.for;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/for", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/for", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern11.test(data0)) {
          const err4 = { instancePath: instancePath + "/for", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.while !== void 0) {
      let data1 = data.while;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err5 = { instancePath: instancePath + "/while", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/while", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data2 = data.check;
      if (typeof data2 === "string") {
        if (!pattern7.test(data2)) {
          const err7 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate81.errors = vErrors;
  return errors === 0;
}
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.every === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "every" }, message: "must have required property 'every'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.send === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "send" }, message: "must have required property 'send'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "every" || key0 === "send")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.every !== void 0) {
      let data0 = data.every;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/every", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/every", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern11.test(data0)) {
          const err5 = { instancePath: instancePath + "/every", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.send !== void 0) {
      if (typeof data.send !== "string") {
        const err6 = { instancePath: instancePath + "/send", schemaPath: "#/properties/send/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate85.errors = vErrors;
  return errors === 0;
}
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.interval === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "interval" }, message: "must have required property 'interval'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.beats === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "beats" }, message: "must have required property 'beats'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.share === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "share" }, message: "must have required property 'share'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "message" || key0 === "interval" || key0 === "beats" || key0 === "share" || key0 === "meanwhile" || key0 === "check" || key0 === "proves")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data0 = data.at;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err6 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        const err8 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.interval !== void 0) {
      let data2 = data.interval;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2))) {
        const err9 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
      if (typeof data2 === "string") {
        if (!pattern11.test(data2)) {
          const err11 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.beats !== void 0) {
      let data3 = data.beats;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err12 = { instancePath: instancePath + "/beats", schemaPath: "#/properties/beats/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 100 || isNaN(data3)) {
          const err13 = { instancePath: instancePath + "/beats", schemaPath: "#/properties/beats/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data3 < 2 || isNaN(data3)) {
          const err14 = { instancePath: instancePath + "/beats", schemaPath: "#/properties/beats/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.share !== void 0) {
      let data4 = data.share;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1 || isNaN(data4)) {
          const err15 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err16 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.meanwhile !== void 0) {
      if (!validate85(data.meanwhile, { instancePath: instancePath + "/meanwhile", parentData: data, parentDataProperty: "meanwhile", rootData })) {
        vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data6 = data.check;
      if (typeof data6 === "string") {
        if (!pattern7.test(data6)) {
          const err18 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate84.errors = vErrors;
  return errors === 0;
}
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.texts === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "texts" }, message: "must have required property 'texts'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "texts" || key0 === "message" || key0 === "at" || key0 === "within" || key0 === "check" || key0 === "proves")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.texts !== void 0) {
      let data0 = data.texts;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err2 = { instancePath: instancePath + "/texts", schemaPath: "#/properties/texts/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data0[i0] !== "string") {
            const err3 = { instancePath: instancePath + "/texts/" + i0, schemaPath: "#/properties/texts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/texts", schemaPath: "#/properties/texts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        const err5 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data3 = data.at;
      if (typeof data3 === "string") {
        if (!pattern3.test(data3)) {
          const err6 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.within !== void 0) {
      let data4 = data.within;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4))) {
        const err8 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err9 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (typeof data4 === "string") {
        if (!pattern11.test(data4)) {
          const err10 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.check !== void 0) {
      let data5 = data.check;
      if (typeof data5 === "string") {
        if (!pattern7.test(data5)) {
          const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate89.errors = vErrors;
  return errors === 0;
}
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.of === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.interval === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "interval" }, message: "must have required property 'interval'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.share === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "share" }, message: "must have required property 'share'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "of" || key0 === "interval" || key0 === "share" || key0 === "check" || key0 === "proves")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.of !== void 0) {
      if (!validate33(data.of, { instancePath: instancePath + "/of", parentData: data, parentDataProperty: "of", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.interval !== void 0) {
      let data1 = data.interval;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern11.test(data1)) {
          const err6 = { instancePath: instancePath + "/interval", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.share !== void 0) {
      let data2 = data.share;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 1 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/share", schemaPath: "#/properties/share/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data3 = data.check;
      if (typeof data3 === "string") {
        if (!pattern7.test(data3)) {
          const err10 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate92.errors = vErrors;
  return errors === 0;
}
var schema150 = { "title": "ExpectAnswerStep", "description": "Waits for what the server does with an attempt that was passed on to it.", "type": "object", "required": ["at", "is"], "additionalProperties": false, "properties": { "at": { "description": "The attempt, by the name that accept gave it.", "$ref": "#/definitions/name" }, "is": { "description": "accepted (open, and the client's liveness probe answered), or refused.", "type": "string", "enum": ["accepted", "refused"] }, "grace": { "$ref": "#/definitions/grace" }, "check": { "$ref": "#/definitions/checkName" }, "proves": { "$ref": "#/definitions/proves" }, "capture": { "description": "Keeps the outcome: accepted, status, code, reason.", "$ref": "#/definitions/name" } } };
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.since === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "since" }, message: "must have required property 'since'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.limit === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "since" || key0 === "limit" || key0 === "within")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.since !== void 0) {
      if (typeof data.since !== "string") {
        const err3 = { instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.limit !== void 0) {
      let data1 = data.limit;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern11.test(data1)) {
          const err6 = { instancePath: instancePath + "/limit", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.within !== void 0) {
      let data2 = data.within;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2))) {
        const err7 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
      if (typeof data2 === "string") {
        if (!pattern11.test(data2)) {
          const err9 = { instancePath: instancePath + "/within", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate97.errors = vErrors;
  return errors === 0;
}
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.is === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "is" }, message: "must have required property 'is'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "is" || key0 === "grace" || key0 === "check" || key0 === "proves" || key0 === "capture")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data0 = data.at;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.is !== void 0) {
      let data1 = data.is;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/is", schemaPath: "#/properties/is/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(data1 === "accepted" || data1 === "refused")) {
        const err6 = { instancePath: instancePath + "/is", schemaPath: "#/properties/is/enum", keyword: "enum", params: { allowedValues: schema150.properties.is.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.grace !== void 0) {
      if (!validate97(data.grace, { instancePath: instancePath + "/grace", parentData: data, parentDataProperty: "grace", rootData })) {
        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
        errors = vErrors.length;
      }
    }
    if (data.check !== void 0) {
      let data3 = data.check;
      if (typeof data3 === "string") {
        if (!pattern7.test(data3)) {
          const err7 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/check", schemaPath: "#/definitions/checkName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.proves !== void 0) {
      if (!validate25(data.proves, { instancePath: instancePath + "/proves", parentData: data, parentDataProperty: "proves", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.capture !== void 0) {
      let data5 = data.capture;
      if (typeof data5 === "string") {
        if (!pattern3.test(data5)) {
          const err9 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/capture", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate96.errors = vErrors;
  return errors === 0;
}
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 1) {
      const err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (Object.keys(data).length < 1) {
      const err1 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema43.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.connect !== void 0) {
      let data0 = data.connect;
      const _errs3 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs4 = errors;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/connect", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/connect", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var _valid0 = _errs4 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs7 = errors;
      if (!validate24(data0, { instancePath: instancePath + "/connect", parentData: data, parentDataProperty: "connect", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs7 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err5 = { instancePath: instancePath + "/connect", schemaPath: "#/properties/connect/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.send !== void 0) {
      if (!validate28(data.send, { instancePath: instancePath + "/send", parentData: data, parentDataProperty: "send", rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
    if (data.expect !== void 0) {
      if (!validate32(data.expect, { instancePath: instancePath + "/expect", parentData: data, parentDataProperty: "expect", rootData })) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
        errors = vErrors.length;
      }
    }
    if (data.expectClose !== void 0) {
      if (!validate39(data.expectClose, { instancePath: instancePath + "/expectClose", parentData: data, parentDataProperty: "expectClose", rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
    if (data.silence !== void 0) {
      if (!validate45(data.silence, { instancePath: instancePath + "/silence", parentData: data, parentDataProperty: "silence", rootData })) {
        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.verify !== void 0) {
      if (!validate50(data.verify, { instancePath: instancePath + "/verify", parentData: data, parentDataProperty: "verify", rootData })) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
    }
    if (data.close !== void 0) {
      if (!validate53(data.close, { instancePath: instancePath + "/close", parentData: data, parentDataProperty: "close", rootData })) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.drop !== void 0) {
      if (!validate55(data.drop, { instancePath: instancePath + "/drop", parentData: data, parentDataProperty: "drop", rootData })) {
        vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
        errors = vErrors.length;
      }
    }
    if (data.stall !== void 0) {
      let data8 = data.stall;
      if (typeof data8 === "string") {
        if (!pattern3.test(data8)) {
          const err6 = { instancePath: instancePath + "/stall", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/stall", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.resume !== void 0) {
      let data9 = data.resume;
      if (typeof data9 === "string") {
        if (!pattern3.test(data9)) {
          const err8 = { instancePath: instancePath + "/resume", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/resume", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.wait !== void 0) {
      let data10 = data.wait;
      if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
        const err10 = { instancePath: instancePath + "/wait", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: schema48.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 0 || isNaN(data10)) {
          const err11 = { instancePath: instancePath + "/wait", schemaPath: "#/definitions/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
      if (typeof data10 === "string") {
        if (!pattern11.test(data10)) {
          const err12 = { instancePath: instancePath + "/wait", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?( [+-] [0-9]+(\\.[0-9]+)?( ?[A-Za-z]+)?)*$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.repeat !== void 0) {
      if (!validate57(data.repeat, { instancePath: instancePath + "/repeat", parentData: data, parentDataProperty: "repeat", rootData })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.race !== void 0) {
      if (!validate59(data.race, { instancePath: instancePath + "/race", parentData: data, parentDataProperty: "race", rootData })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data.command !== void 0) {
      let data13 = data.command;
      const _errs27 = errors;
      let valid6 = false;
      let passing1 = null;
      const _errs28 = errors;
      if (typeof data13 !== "string") {
        const err13 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/commandName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (!(data13 === "connect" || data13 === "disconnect")) {
        const err14 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/commandName/enum", keyword: "enum", params: { allowedValues: schema105.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid1 = _errs28 === errors;
      if (_valid1) {
        valid6 = true;
        passing1 = 0;
      }
      const _errs31 = errors;
      if (!validate62(data13, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs31 === errors;
      if (_valid1 && valid6) {
        valid6 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid6 = true;
          passing1 = 1;
        }
      }
      if (!valid6) {
        const err15 = { instancePath: instancePath + "/command", schemaPath: "#/properties/command/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.accept !== void 0) {
      let data14 = data.accept;
      const _errs33 = errors;
      let valid8 = false;
      let passing2 = null;
      const _errs34 = errors;
      if (typeof data14 === "string") {
        if (!pattern3.test(data14)) {
          const err16 = { instancePath: instancePath + "/accept", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/accept", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid2 = _errs34 === errors;
      if (_valid2) {
        valid8 = true;
        passing2 = 0;
      }
      const _errs37 = errors;
      if (!validate65(data14, { instancePath: instancePath + "/accept", parentData: data, parentDataProperty: "accept", rootData })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
      var _valid2 = _errs37 === errors;
      if (_valid2 && valid8) {
        valid8 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid2) {
          valid8 = true;
          passing2 = 1;
        }
      }
      if (!valid8) {
        const err18 = { instancePath: instancePath + "/accept", schemaPath: "#/properties/accept/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      } else {
        errors = _errs33;
        if (vErrors !== null) {
          if (_errs33) {
            vErrors.length = _errs33;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.answer !== void 0) {
      if (!validate71(data.answer, { instancePath: instancePath + "/answer", parentData: data, parentDataProperty: "answer", rootData })) {
        vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
        errors = vErrors.length;
      }
    }
    if (data.listen !== void 0) {
      let data16 = data.listen;
      if (typeof data16 !== "string") {
        const err19 = { instancePath: instancePath + "/listen", schemaPath: "#/properties/listen/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (!(data16 === "on" || data16 === "off")) {
        const err20 = { instancePath: instancePath + "/listen", schemaPath: "#/properties/listen/enum", keyword: "enum", params: { allowedValues: schema43.properties.listen.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.mute !== void 0) {
      let data17 = data.mute;
      if (typeof data17 === "string") {
        if (!pattern3.test(data17)) {
          const err21 = { instancePath: instancePath + "/mute", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/mute", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.expectEvent !== void 0) {
      if (!validate74(data.expectEvent, { instancePath: instancePath + "/expectEvent", parentData: data, parentDataProperty: "expectEvent", rootData })) {
        vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
        errors = vErrors.length;
      }
    }
    if (data.noEvent !== void 0) {
      if (!validate78(data.noEvent, { instancePath: instancePath + "/noEvent", parentData: data, parentDataProperty: "noEvent", rootData })) {
        vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
        errors = vErrors.length;
      }
    }
    if (data.noAttempt !== void 0) {
      if (!validate81(data.noAttempt, { instancePath: instancePath + "/noAttempt", parentData: data, parentDataProperty: "noAttempt", rootData })) {
        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
        errors = vErrors.length;
      }
    }
    if (data.rhythm !== void 0) {
      if (!validate84(data.rhythm, { instancePath: instancePath + "/rhythm", parentData: data, parentDataProperty: "rhythm", rootData })) {
        vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
        errors = vErrors.length;
      }
    }
    if (data.accounted !== void 0) {
      if (!validate89(data.accounted, { instancePath: instancePath + "/accounted", parentData: data, parentDataProperty: "accounted", rootData })) {
        vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
        errors = vErrors.length;
      }
    }
    if (data.spread !== void 0) {
      if (!validate92(data.spread, { instancePath: instancePath + "/spread", parentData: data, parentDataProperty: "spread", rootData })) {
        vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
        errors = vErrors.length;
      }
    }
    if (data.expectAnswer !== void 0) {
      if (!validate96(data.expectAnswer, { instancePath: instancePath + "/expectAnswer", parentData: data, parentDataProperty: "expectAnswer", rootData })) {
        vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
        errors = vErrors.length;
      }
    }
    if (data.server !== void 0) {
      let data25 = data.server;
      if (typeof data25 !== "string") {
        const err23 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data25 === "stop" || data25 === "start")) {
        const err24 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/enum", keyword: "enum", params: { allowedValues: schema43.properties.server.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.scenario === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenario" }, message: "must have required property 'scenario'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.steps === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema39.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.scenario !== void 0) {
      let data0 = data.scenario;
      if (typeof data0 === "string") {
        if (!pattern2.test(data0)) {
          const err4 = { instancePath: instancePath + "/scenario", schemaPath: "#/properties/scenario/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/scenario", schemaPath: "#/properties/scenario/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (func2(data1) > 110) {
          const err6 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 110 }, message: "must NOT have more than 110 characters" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func2(data1) < 10) {
          const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 10 }, message: "must NOT have fewer than 10 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      let data2 = data.target;
      if (typeof data2 !== "string") {
        const err9 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (!(data2 === "server" || data2 === "client" || data2 === "both")) {
        const err10 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/enum", keyword: "enum", params: { allowedValues: schema39.properties.target.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.requires !== void 0) {
      let data3 = data.requires;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            const err11 = { instancePath: instancePath + "/requires/" + i0, schemaPath: "#/properties/requires/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/requires", schemaPath: "#/properties/requires/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.exclusive !== void 0) {
      if (typeof data.exclusive !== "boolean") {
        const err13 = { instancePath: instancePath + "/exclusive", schemaPath: "#/properties/exclusive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.brisk !== void 0) {
      if (typeof data.brisk !== "boolean") {
        const err14 = { instancePath: instancePath + "/brisk", schemaPath: "#/properties/brisk/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.users !== void 0) {
      let data7 = data.users;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (const key1 in data7) {
          const _errs18 = errors;
          if (typeof key1 === "string") {
            if (!pattern3.test(key1)) {
              const err15 = { instancePath: instancePath + "/users", schemaPath: "#/properties/users/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"', propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
          var valid3 = _errs18 === errors;
          if (!valid3) {
            const err16 = { instancePath: instancePath + "/users", schemaPath: "#/properties/users/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        for (const key2 in data7) {
          let data8 = data7[key2];
          const _errs21 = errors;
          let valid5 = false;
          let passing0 = null;
          const _errs22 = errors;
          if (typeof data8 !== "string") {
            const err17 = { instancePath: instancePath + "/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/users/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (!(data8 === "known" || data8 === "unknown")) {
            const err18 = { instancePath: instancePath + "/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/users/additionalProperties/oneOf/0/enum", keyword: "enum", params: { allowedValues: schema39.properties.users.additionalProperties.oneOf[0].enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          var _valid0 = _errs22 === errors;
          if (_valid0) {
            valid5 = true;
            passing0 = 0;
          }
          const _errs24 = errors;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err19 = { instancePath: instancePath + "/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/users/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          var _valid0 = _errs24 === errors;
          if (_valid0 && valid5) {
            valid5 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid5 = true;
              passing0 = 1;
            }
            const _errs26 = errors;
            if (!validate21(data8, { instancePath: instancePath + "/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data7, parentDataProperty: key2, rootData })) {
              vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
              errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            if (_valid0 && valid5) {
              valid5 = false;
              passing0 = [passing0, 2];
            } else {
              if (_valid0) {
                valid5 = true;
                passing0 = 2;
              }
            }
          }
          if (!valid5) {
            const err20 = { instancePath: instancePath + "/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/users/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          } else {
            errors = _errs21;
            if (vErrors !== null) {
              if (_errs21) {
                vErrors.length = _errs21;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/users", schemaPath: "#/properties/users/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.clients !== void 0) {
      let data9 = data.clients;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err22 = { instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data10 = data9[i1];
          if (typeof data10 === "string") {
            if (!pattern3.test(data10)) {
              const err23 = { instancePath: instancePath + "/clients/" + i1, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9]*$" }, message: 'must match pattern "^[a-z][A-Za-z0-9]*$"' };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          } else {
            const err24 = { instancePath: instancePath + "/clients/" + i1, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.basePath !== void 0) {
      let data11 = data.basePath;
      if (typeof data11 === "string") {
        if (!pattern6.test(data11)) {
          const err26 = { instancePath: instancePath + "/basePath", schemaPath: "#/properties/basePath/pattern", keyword: "pattern", params: { pattern: "^(/[a-z]+)+$" }, message: 'must match pattern "^(/[a-z]+)+$"' };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = { instancePath: instancePath + "/basePath", schemaPath: "#/properties/basePath/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.examples !== void 0) {
      let data12 = data.examples;
      if (Array.isArray(data12)) {
        if (data12.length < 1) {
          const err28 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data13 = data12[i2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            if (data13.id === void 0) {
              const err29 = { instancePath: instancePath + "/examples/" + i2, schemaPath: "#/properties/examples/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data13.id !== void 0) {
              let data14 = data13.id;
              if (typeof data14 === "string") {
                if (!pattern7.test(data14)) {
                  const err30 = { instancePath: instancePath + "/examples/" + i2 + "/id", schemaPath: "#/properties/examples/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              } else {
                const err31 = { instancePath: instancePath + "/examples/" + i2 + "/id", schemaPath: "#/properties/examples/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/examples/" + i2, schemaPath: "#/properties/examples/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data15 = data.steps;
      if (Array.isArray(data15)) {
        if (data15.length < 1) {
          const err34 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate23(data15[i3], { instancePath: instancePath + "/steps/" + i3, parentData: data15, parentDataProperty: i3, rootData })) {
            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var validateReport = validate102;
var schema157 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Report", "description": "Result of one run, as im-conformance server --json prints it.", "type": "object", "required": ["format", "kit", "protocol", "target", "clock", "provenance", "filtered", "startedAt", "milliseconds", "verdict", "exitCode", "counts", "requirements", "checks"], "additionalProperties": false, "properties": { "format": { "description": "Version of this format.", "type": "integer", "const": 1 }, "kit": { "description": "Version of the kit.", "type": "string" }, "protocol": { "description": "Id and version of the protocol, for example support-chat 1.0.", "type": "string" }, "target": { "description": "URL or command of the implementation under test.", "type": "string" }, "provenance": { "$ref": "#/definitions/provenance" }, "clock": { "description": "How time passed for rules with long timers.", "type": "string", "enum": ["virtual", "scaled", "real"] }, "timers": { "description": "Timer values of the target in milliseconds.", "type": "object", "additionalProperties": { "type": "number" } }, "filtered": { "description": "Whether --run or --skip left scenarios out.", "type": "boolean" }, "interrupted": { "description": "Whether the run was interrupted; the report is partial then.", "type": "boolean" }, "startedAt": { "description": "Date and time, ISO 8601 in UTC.", "type": "string" }, "milliseconds": { "description": "Duration of the scenarios.", "type": "number" }, "verdict": { "$ref": "#/definitions/runVerdict" }, "reason": { "description": "Why the verdict is not plain, in one sentence.", "type": "string" }, "exitCode": { "type": "integer" }, "counts": { "description": "Number of checks by verdict.", "type": "object", "additionalProperties": { "type": "integer" } }, "requirements": { "type": "array", "items": { "$ref": "#/definitions/requirementResult" } }, "checks": { "type": "array", "items": { "$ref": "#/definitions/checkResult" } }, "notes": { "description": "Observations that are no verdict.", "type": "array", "items": { "type": "string" } }, "outdated": { "description": "Expected failures that are wrong by now.", "type": "array", "items": { "$ref": "#/definitions/outdatedExpectation" } } }, "definitions": { "provenance": { "title": "Provenance", "description": "What has to be the same for two reports to be comparable, beside the kit and the clock.", "type": "object", "required": ["documentSha256", "requirements"], "additionalProperties": false, "properties": { "documentSha256": { "description": "SHA-256 of the AsyncAPI document that the kit was generated from.", "$ref": "#/definitions/sha256" }, "requirements": { "description": "Version of the set of requirements: that of the document.", "type": "string" }, "seed": { "description": "Seed of the order of the scenarios, where --seed gave one.", "type": "integer" }, "expectedFailuresSha256": { "description": "SHA-256 of the file of expected failures, where one was used.", "$ref": "#/definitions/sha256" } } }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }, "outdatedExpectation": { "title": "OutdatedExpectation", "type": "object", "required": ["check", "place", "why"], "additionalProperties": false, "properties": { "check": { "type": "string" }, "place": { "description": "file:line of the entry.", "type": "string" }, "why": { "type": "string" } } }, "runVerdict": { "title": "RunVerdict", "type": "string", "enum": ["conformant", "conformant with warnings", "not fully verified", "non-conformant"] }, "checkVerdict": { "title": "CheckVerdict", "type": "string", "enum": ["pass", "fail", "warn", "skip", "untestable", "error"] }, "requirementResult": { "title": "RequirementResult", "type": "object", "required": ["id", "level", "status", "checks"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "status": { "type": "string", "enum": ["verified", "broken", "not verified", "not observable", "not applicable"] }, "checks": { "description": "Number of checks that were run.", "type": "integer" } } }, "checkResult": { "title": "CheckResult", "type": "object", "required": ["id", "scenario", "check", "requirements", "level", "verdict", "milliseconds"], "additionalProperties": false, "properties": { "id": { "description": "scenario[example]:check", "type": "string" }, "scenario": { "type": "string" }, "example": { "description": "Row of the scenario's table.", "type": "string" }, "check": { "type": "string" }, "requirements": { "type": "array", "items": { "type": "string" } }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "verdict": { "$ref": "#/definitions/checkVerdict" }, "milliseconds": { "description": "When it was decided, since the scenario's start.", "type": "number" }, "expected": { "type": "string" }, "actual": { "description": "What was seen instead; of a check that passed, what was seen where several things would have been right.", "type": "string" }, "reason": { "description": "Why the check could not be judged.", "type": "string" }, "grade": { "description": "How the time passed that the check depends on.", "type": "string", "enum": ["virtual", "scaled", "real"] }, "repeated": { "description": "Whether it was tried once more alone.", "type": "boolean" }, "place": { "description": "file:line of the step.", "type": "string" }, "hint": { "type": "string" }, "trace": { "type": "array", "items": { "$ref": "#/definitions/traceEntry" } }, "expectedFailure": { "title": "AcceptedFailure", "description": "The entry of the file of expected failures by which this failure is accepted.", "type": "object", "required": ["reason"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "issue": { "type": "string" }, "expires": { "description": "Last day, yyyy-MM-dd.", "type": "string" } } } } }, "traceEntry": { "title": "TraceEntry", "description": "One thing that happened on a connection.", "type": "object", "required": ["milliseconds", "connection", "direction", "text"], "additionalProperties": false, "properties": { "milliseconds": { "description": "Since the scenario's start.", "type": "number" }, "connection": { "type": "string" }, "direction": { "description": "Seen from the kit.", "type": "string", "enum": ["sent", "received", "event"] }, "text": { "type": "string" } } } }, "$id": "validateReport" };
var schema161 = { "title": "RunVerdict", "type": "string", "enum": ["conformant", "conformant with warnings", "not fully verified", "non-conformant"] };
var schema162 = { "title": "RequirementResult", "type": "object", "required": ["id", "level", "status", "checks"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "status": { "type": "string", "enum": ["verified", "broken", "not verified", "not observable", "not applicable"] }, "checks": { "description": "Number of checks that were run.", "type": "integer" } } };
var pattern86 = new RegExp("^[0-9a-f]{64}$", "u");
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.documentSha256 === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "documentSha256" }, message: "must have required property 'documentSha256'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "documentSha256" || key0 === "requirements" || key0 === "seed" || key0 === "expectedFailuresSha256")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.documentSha256 !== void 0) {
      let data0 = data.documentSha256;
      if (typeof data0 === "string") {
        if (!pattern86.test(data0)) {
          const err3 = { instancePath: instancePath + "/documentSha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/documentSha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      if (typeof data.requirements !== "string") {
        const err5 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data2 = data.seed;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err6 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.expectedFailuresSha256 !== void 0) {
      let data3 = data.expectedFailuresSha256;
      if (typeof data3 === "string") {
        if (!pattern86.test(data3)) {
          const err7 = { instancePath: instancePath + "/expectedFailuresSha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/expectedFailuresSha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate103.errors = vErrors;
  return errors === 0;
}
var schema163 = { "title": "CheckResult", "type": "object", "required": ["id", "scenario", "check", "requirements", "level", "verdict", "milliseconds"], "additionalProperties": false, "properties": { "id": { "description": "scenario[example]:check", "type": "string" }, "scenario": { "type": "string" }, "example": { "description": "Row of the scenario's table.", "type": "string" }, "check": { "type": "string" }, "requirements": { "type": "array", "items": { "type": "string" } }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "verdict": { "$ref": "#/definitions/checkVerdict" }, "milliseconds": { "description": "When it was decided, since the scenario's start.", "type": "number" }, "expected": { "type": "string" }, "actual": { "description": "What was seen instead; of a check that passed, what was seen where several things would have been right.", "type": "string" }, "reason": { "description": "Why the check could not be judged.", "type": "string" }, "grade": { "description": "How the time passed that the check depends on.", "type": "string", "enum": ["virtual", "scaled", "real"] }, "repeated": { "description": "Whether it was tried once more alone.", "type": "boolean" }, "place": { "description": "file:line of the step.", "type": "string" }, "hint": { "type": "string" }, "trace": { "type": "array", "items": { "$ref": "#/definitions/traceEntry" } }, "expectedFailure": { "title": "AcceptedFailure", "description": "The entry of the file of expected failures by which this failure is accepted.", "type": "object", "required": ["reason"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "issue": { "type": "string" }, "expires": { "description": "Last day, yyyy-MM-dd.", "type": "string" } } } } };
var schema164 = { "title": "CheckVerdict", "type": "string", "enum": ["pass", "fail", "warn", "skip", "untestable", "error"] };
var schema165 = { "title": "TraceEntry", "description": "One thing that happened on a connection.", "type": "object", "required": ["milliseconds", "connection", "direction", "text"], "additionalProperties": false, "properties": { "milliseconds": { "description": "Since the scenario's start.", "type": "number" }, "connection": { "type": "string" }, "direction": { "description": "Seen from the kit.", "type": "string", "enum": ["sent", "received", "event"] }, "text": { "type": "string" } } };
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.scenario === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenario" }, message: "must have required property 'scenario'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.check === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.level === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema163.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.scenario !== void 0) {
      if (typeof data.scenario !== "string") {
        const err9 = { instancePath: instancePath + "/scenario", schemaPath: "#/properties/scenario/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.example !== void 0) {
      if (typeof data.example !== "string") {
        const err10 = { instancePath: instancePath + "/example", schemaPath: "#/properties/example/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      if (typeof data.check !== "string") {
        const err11 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data4 = data.requirements;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data4[i0] !== "string") {
            const err12 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.level !== void 0) {
      let data6 = data.level;
      if (typeof data6 !== "string") {
        const err14 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data6 === "MUST" || data6 === "SHOULD" || data6 === "MAY")) {
        const err15 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema163.properties.level.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data7 = data.verdict;
      if (typeof data7 !== "string") {
        const err16 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/checkVerdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (!(data7 === "pass" || data7 === "fail" || data7 === "warn" || data7 === "skip" || data7 === "untestable" || data7 === "error")) {
        const err17 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/checkVerdict/enum", keyword: "enum", params: { allowedValues: schema164.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data8 = data.milliseconds;
      if (!(typeof data8 == "number" && isFinite(data8))) {
        const err18 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.expected !== void 0) {
      if (typeof data.expected !== "string") {
        const err19 = { instancePath: instancePath + "/expected", schemaPath: "#/properties/expected/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.actual !== void 0) {
      if (typeof data.actual !== "string") {
        const err20 = { instancePath: instancePath + "/actual", schemaPath: "#/properties/actual/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err21 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.grade !== void 0) {
      let data12 = data.grade;
      if (typeof data12 !== "string") {
        const err22 = { instancePath: instancePath + "/grade", schemaPath: "#/properties/grade/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (!(data12 === "virtual" || data12 === "scaled" || data12 === "real")) {
        const err23 = { instancePath: instancePath + "/grade", schemaPath: "#/properties/grade/enum", keyword: "enum", params: { allowedValues: schema163.properties.grade.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.repeated !== void 0) {
      if (typeof data.repeated !== "boolean") {
        const err24 = { instancePath: instancePath + "/repeated", schemaPath: "#/properties/repeated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.place !== void 0) {
      if (typeof data.place !== "string") {
        const err25 = { instancePath: instancePath + "/place", schemaPath: "#/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.hint !== void 0) {
      if (typeof data.hint !== "string") {
        const err26 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.trace !== void 0) {
      let data16 = data.trace;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.milliseconds === void 0) {
              const err27 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data17.connection === void 0) {
              const err28 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data17.direction === void 0) {
              const err29 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data17.text === void 0) {
              const err30 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            for (const key1 in data17) {
              if (!(key1 === "milliseconds" || key1 === "connection" || key1 === "direction" || key1 === "text")) {
                const err31 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data17.milliseconds !== void 0) {
              let data18 = data17.milliseconds;
              if (!(typeof data18 == "number" && isFinite(data18))) {
                const err32 = { instancePath: instancePath + "/trace/" + i1 + "/milliseconds", schemaPath: "#/definitions/traceEntry/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data17.connection !== void 0) {
              if (typeof data17.connection !== "string") {
                const err33 = { instancePath: instancePath + "/trace/" + i1 + "/connection", schemaPath: "#/definitions/traceEntry/properties/connection/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data17.direction !== void 0) {
              let data20 = data17.direction;
              if (typeof data20 !== "string") {
                const err34 = { instancePath: instancePath + "/trace/" + i1 + "/direction", schemaPath: "#/definitions/traceEntry/properties/direction/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              if (!(data20 === "sent" || data20 === "received" || data20 === "event")) {
                const err35 = { instancePath: instancePath + "/trace/" + i1 + "/direction", schemaPath: "#/definitions/traceEntry/properties/direction/enum", keyword: "enum", params: { allowedValues: schema165.properties.direction.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data17.text !== void 0) {
              if (typeof data17.text !== "string") {
                const err36 = { instancePath: instancePath + "/trace/" + i1 + "/text", schemaPath: "#/definitions/traceEntry/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.expectedFailure !== void 0) {
      let data22 = data.expectedFailure;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.reason === void 0) {
          const err39 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        for (const key2 in data22) {
          if (!(key2 === "reason" || key2 === "issue" || key2 === "expires")) {
            const err40 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data22.reason !== void 0) {
          if (typeof data22.reason !== "string") {
            const err41 = { instancePath: instancePath + "/expectedFailure/reason", schemaPath: "#/properties/expectedFailure/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data22.issue !== void 0) {
          if (typeof data22.issue !== "string") {
            const err42 = { instancePath: instancePath + "/expectedFailure/issue", schemaPath: "#/properties/expectedFailure/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data22.expires !== void 0) {
          if (typeof data22.expires !== "string") {
            const err43 = { instancePath: instancePath + "/expectedFailure/expires", schemaPath: "#/properties/expectedFailure/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate105.errors = vErrors;
  return errors === 0;
}
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kit === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kit" }, message: "must have required property 'kit'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.target === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.clock === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clock" }, message: "must have required property 'clock'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.provenance === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provenance" }, message: "must have required property 'provenance'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.filtered === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "filtered" }, message: "must have required property 'filtered'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.startedAt === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.exitCode === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.counts === void 0) {
      const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'" };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.checks === void 0) {
      const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema157.properties, key0)) {
        const err14 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err15 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (1 !== data0) {
        const err16 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.kit !== void 0) {
      if (typeof data.kit !== "string") {
        const err17 = { instancePath: instancePath + "/kit", schemaPath: "#/properties/kit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      if (typeof data.protocol !== "string") {
        const err18 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      if (typeof data.target !== "string") {
        const err19 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.provenance !== void 0) {
      if (!validate103(data.provenance, { instancePath: instancePath + "/provenance", parentData: data, parentDataProperty: "provenance", rootData })) {
        vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
        errors = vErrors.length;
      }
    }
    if (data.clock !== void 0) {
      let data5 = data.clock;
      if (typeof data5 !== "string") {
        const err20 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (!(data5 === "virtual" || data5 === "scaled" || data5 === "real")) {
        const err21 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/enum", keyword: "enum", params: { allowedValues: schema157.properties.clock.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.timers !== void 0) {
      let data6 = data.timers;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (!(typeof data7 == "number" && isFinite(data7))) {
            const err22 = { instancePath: instancePath + "/timers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/timers/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/timers", schemaPath: "#/properties/timers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.filtered !== void 0) {
      if (typeof data.filtered !== "boolean") {
        const err24 = { instancePath: instancePath + "/filtered", schemaPath: "#/properties/filtered/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        const err25 = { instancePath: instancePath + "/interrupted", schemaPath: "#/properties/interrupted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.startedAt !== void 0) {
      if (typeof data.startedAt !== "string") {
        const err26 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data11 = data.milliseconds;
      if (!(typeof data11 == "number" && isFinite(data11))) {
        const err27 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data12 = data.verdict;
      if (typeof data12 !== "string") {
        const err28 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/runVerdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (!(data12 === "conformant" || data12 === "conformant with warnings" || data12 === "not fully verified" || data12 === "non-conformant")) {
        const err29 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/runVerdict/enum", keyword: "enum", params: { allowedValues: schema161.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err30 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.exitCode !== void 0) {
      let data14 = data.exitCode;
      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
        const err31 = { instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.counts !== void 0) {
      let data15 = data.counts;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key2 in data15) {
          let data16 = data15[key2];
          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
            const err32 = { instancePath: instancePath + "/counts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/counts/additionalProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data17 = data.requirements;
      if (Array.isArray(data17)) {
        const len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data18 = data17[i0];
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.id === void 0) {
              const err34 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data18.level === void 0) {
              const err35 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data18.status === void 0) {
              const err36 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data18.checks === void 0) {
              const err37 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            for (const key3 in data18) {
              if (!(key3 === "id" || key3 === "level" || key3 === "status" || key3 === "checks")) {
                const err38 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data18.id !== void 0) {
              if (typeof data18.id !== "string") {
                const err39 = { instancePath: instancePath + "/requirements/" + i0 + "/id", schemaPath: "#/definitions/requirementResult/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data18.level !== void 0) {
              let data20 = data18.level;
              if (typeof data20 !== "string") {
                const err40 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/definitions/requirementResult/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              if (!(data20 === "MUST" || data20 === "SHOULD" || data20 === "MAY")) {
                const err41 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/definitions/requirementResult/properties/level/enum", keyword: "enum", params: { allowedValues: schema162.properties.level.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data18.status !== void 0) {
              let data21 = data18.status;
              if (typeof data21 !== "string") {
                const err42 = { instancePath: instancePath + "/requirements/" + i0 + "/status", schemaPath: "#/definitions/requirementResult/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              if (!(data21 === "verified" || data21 === "broken" || data21 === "not verified" || data21 === "not observable" || data21 === "not applicable")) {
                const err43 = { instancePath: instancePath + "/requirements/" + i0 + "/status", schemaPath: "#/definitions/requirementResult/properties/status/enum", keyword: "enum", params: { allowedValues: schema162.properties.status.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data18.checks !== void 0) {
              let data22 = data18.checks;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                const err44 = { instancePath: instancePath + "/requirements/" + i0 + "/checks", schemaPath: "#/definitions/requirementResult/properties/checks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
          } else {
            const err45 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.checks !== void 0) {
      let data23 = data.checks;
      if (Array.isArray(data23)) {
        const len1 = data23.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate105(data23[i1], { instancePath: instancePath + "/checks/" + i1, parentData: data23, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.notes !== void 0) {
      let data25 = data.notes;
      if (Array.isArray(data25)) {
        const len2 = data25.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data25[i2] !== "string") {
            const err48 = { instancePath: instancePath + "/notes/" + i2, schemaPath: "#/properties/notes/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.outdated !== void 0) {
      let data27 = data.outdated;
      if (Array.isArray(data27)) {
        const len3 = data27.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data28 = data27[i3];
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.check === void 0) {
              const err50 = { instancePath: instancePath + "/outdated/" + i3, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
            if (data28.place === void 0) {
              const err51 = { instancePath: instancePath + "/outdated/" + i3, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'" };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
            if (data28.why === void 0) {
              const err52 = { instancePath: instancePath + "/outdated/" + i3, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'" };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            for (const key4 in data28) {
              if (!(key4 === "check" || key4 === "place" || key4 === "why")) {
                const err53 = { instancePath: instancePath + "/outdated/" + i3, schemaPath: "#/definitions/outdatedExpectation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data28.check !== void 0) {
              if (typeof data28.check !== "string") {
                const err54 = { instancePath: instancePath + "/outdated/" + i3 + "/check", schemaPath: "#/definitions/outdatedExpectation/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data28.place !== void 0) {
              if (typeof data28.place !== "string") {
                const err55 = { instancePath: instancePath + "/outdated/" + i3 + "/place", schemaPath: "#/definitions/outdatedExpectation/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data28.why !== void 0) {
              if (typeof data28.why !== "string") {
                const err56 = { instancePath: instancePath + "/outdated/" + i3 + "/why", schemaPath: "#/definitions/outdatedExpectation/properties/why/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/outdated/" + i3, schemaPath: "#/definitions/outdatedExpectation/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/outdated", schemaPath: "#/properties/outdated/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
  } else {
    const err59 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err59];
    } else {
      vErrors.push(err59);
    }
    errors++;
  }
  validate102.errors = vErrors;
  return errors === 0;
}
var validateReportLine = validate107;
var schema168 = { "title": "BeganLine", "type": "object", "required": ["type", "format", "kit", "protocol", "target", "provenance", "clock", "filtered", "startedAt", "toleranceMs", "runs"], "additionalProperties": false, "properties": { "type": { "const": "began" }, "format": { "description": "Version of this format.", "type": "integer", "const": 1 }, "kit": { "description": "Version of the kit.", "type": "string" }, "protocol": { "description": "Id and version of the protocol, for example support-chat 1.0.", "type": "string" }, "target": { "description": "URL or command of the implementation under test.", "type": "string" }, "provenance": { "$ref": "#/definitions/provenance" }, "clock": { "description": "How time passes for rules with long timers.", "type": "string", "enum": ["virtual", "scaled", "real"] }, "filtered": { "description": "Whether --run or --skip left scenarios out.", "type": "boolean" }, "startedAt": { "description": "Date and time, ISO 8601 in UTC.", "type": "string" }, "toleranceMs": { "description": "Milliseconds that every time limit gets more.", "type": "number" }, "runs": { "description": "How many scenarios, and rows of their tables, are to be played.", "type": "integer" } } };
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.documentSha256 === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "documentSha256" }, message: "must have required property 'documentSha256'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "documentSha256" || key0 === "requirements" || key0 === "seed" || key0 === "expectedFailuresSha256")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.documentSha256 !== void 0) {
      let data0 = data.documentSha256;
      if (typeof data0 === "string") {
        if (!pattern86.test(data0)) {
          const err3 = { instancePath: instancePath + "/documentSha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/documentSha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      if (typeof data.requirements !== "string") {
        const err5 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data2 = data.seed;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err6 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.expectedFailuresSha256 !== void 0) {
      let data3 = data.expectedFailuresSha256;
      if (typeof data3 === "string") {
        if (!pattern86.test(data3)) {
          const err7 = { instancePath: instancePath + "/expectedFailuresSha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/expectedFailuresSha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate109.errors = vErrors;
  return errors === 0;
}
function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.format === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.kit === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kit" }, message: "must have required property 'kit'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.target === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.provenance === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provenance" }, message: "must have required property 'provenance'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.clock === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clock" }, message: "must have required property 'clock'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.filtered === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "filtered" }, message: "must have required property 'filtered'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.startedAt === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.toleranceMs === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "toleranceMs" }, message: "must have required property 'toleranceMs'" };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.runs === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runs" }, message: "must have required property 'runs'" };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema168.properties, key0)) {
        const err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("began" !== data.type) {
        const err12 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "began" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      let data1 = data.format;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err13 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (1 !== data1) {
        const err14 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.kit !== void 0) {
      if (typeof data.kit !== "string") {
        const err15 = { instancePath: instancePath + "/kit", schemaPath: "#/properties/kit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      if (typeof data.protocol !== "string") {
        const err16 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      if (typeof data.target !== "string") {
        const err17 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.provenance !== void 0) {
      if (!validate109(data.provenance, { instancePath: instancePath + "/provenance", parentData: data, parentDataProperty: "provenance", rootData })) {
        vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
        errors = vErrors.length;
      }
    }
    if (data.clock !== void 0) {
      let data6 = data.clock;
      if (typeof data6 !== "string") {
        const err18 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (!(data6 === "virtual" || data6 === "scaled" || data6 === "real")) {
        const err19 = { instancePath: instancePath + "/clock", schemaPath: "#/properties/clock/enum", keyword: "enum", params: { allowedValues: schema168.properties.clock.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.filtered !== void 0) {
      if (typeof data.filtered !== "boolean") {
        const err20 = { instancePath: instancePath + "/filtered", schemaPath: "#/properties/filtered/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.startedAt !== void 0) {
      if (typeof data.startedAt !== "string") {
        const err21 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.toleranceMs !== void 0) {
      let data9 = data.toleranceMs;
      if (!(typeof data9 == "number" && isFinite(data9))) {
        const err22 = { instancePath: instancePath + "/toleranceMs", schemaPath: "#/properties/toleranceMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.runs !== void 0) {
      let data10 = data.runs;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err23 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate108.errors = vErrors;
  return errors === 0;
}
var schema173 = { "title": "CheckResult", "type": "object", "required": ["id", "scenario", "check", "requirements", "level", "verdict", "milliseconds"], "additionalProperties": false, "properties": { "id": { "description": "scenario[example]:check", "type": "string" }, "scenario": { "type": "string" }, "example": { "description": "Row of the scenario's table.", "type": "string" }, "check": { "type": "string" }, "requirements": { "type": "array", "items": { "type": "string" } }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "verdict": { "$ref": "#/definitions/checkVerdict" }, "milliseconds": { "description": "When it was decided, since the scenario's start.", "type": "number" }, "expected": { "type": "string" }, "actual": { "description": "What was seen instead; of a check that passed, what was seen where several things would have been right.", "type": "string" }, "reason": { "description": "Why the check could not be judged.", "type": "string" }, "grade": { "description": "How the time passed that the check depends on.", "type": "string", "enum": ["virtual", "scaled", "real"] }, "repeated": { "description": "Whether it was tried once more alone.", "type": "boolean" }, "place": { "description": "file:line of the step.", "type": "string" }, "hint": { "type": "string" }, "trace": { "type": "array", "items": { "$ref": "#/definitions/traceEntry" } }, "expectedFailure": { "title": "AcceptedFailure", "description": "The entry of the file of expected failures by which this failure is accepted.", "type": "object", "required": ["reason"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "issue": { "type": "string" }, "expires": { "description": "Last day, yyyy-MM-dd.", "type": "string" } } } } };
var schema174 = { "title": "CheckVerdict", "type": "string", "enum": ["pass", "fail", "warn", "skip", "untestable", "error"] };
var schema175 = { "title": "TraceEntry", "description": "One thing that happened on a connection.", "type": "object", "required": ["milliseconds", "connection", "direction", "text"], "additionalProperties": false, "properties": { "milliseconds": { "description": "Since the scenario's start.", "type": "number" }, "connection": { "type": "string" }, "direction": { "description": "Seen from the kit.", "type": "string", "enum": ["sent", "received", "event"] }, "text": { "type": "string" } } };
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.scenario === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenario" }, message: "must have required property 'scenario'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.check === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.level === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema173.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.scenario !== void 0) {
      if (typeof data.scenario !== "string") {
        const err9 = { instancePath: instancePath + "/scenario", schemaPath: "#/properties/scenario/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.example !== void 0) {
      if (typeof data.example !== "string") {
        const err10 = { instancePath: instancePath + "/example", schemaPath: "#/properties/example/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      if (typeof data.check !== "string") {
        const err11 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data4 = data.requirements;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data4[i0] !== "string") {
            const err12 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.level !== void 0) {
      let data6 = data.level;
      if (typeof data6 !== "string") {
        const err14 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data6 === "MUST" || data6 === "SHOULD" || data6 === "MAY")) {
        const err15 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema173.properties.level.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data7 = data.verdict;
      if (typeof data7 !== "string") {
        const err16 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/checkVerdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (!(data7 === "pass" || data7 === "fail" || data7 === "warn" || data7 === "skip" || data7 === "untestable" || data7 === "error")) {
        const err17 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/checkVerdict/enum", keyword: "enum", params: { allowedValues: schema174.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data8 = data.milliseconds;
      if (!(typeof data8 == "number" && isFinite(data8))) {
        const err18 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.expected !== void 0) {
      if (typeof data.expected !== "string") {
        const err19 = { instancePath: instancePath + "/expected", schemaPath: "#/properties/expected/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.actual !== void 0) {
      if (typeof data.actual !== "string") {
        const err20 = { instancePath: instancePath + "/actual", schemaPath: "#/properties/actual/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err21 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.grade !== void 0) {
      let data12 = data.grade;
      if (typeof data12 !== "string") {
        const err22 = { instancePath: instancePath + "/grade", schemaPath: "#/properties/grade/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (!(data12 === "virtual" || data12 === "scaled" || data12 === "real")) {
        const err23 = { instancePath: instancePath + "/grade", schemaPath: "#/properties/grade/enum", keyword: "enum", params: { allowedValues: schema173.properties.grade.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.repeated !== void 0) {
      if (typeof data.repeated !== "boolean") {
        const err24 = { instancePath: instancePath + "/repeated", schemaPath: "#/properties/repeated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.place !== void 0) {
      if (typeof data.place !== "string") {
        const err25 = { instancePath: instancePath + "/place", schemaPath: "#/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.hint !== void 0) {
      if (typeof data.hint !== "string") {
        const err26 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.trace !== void 0) {
      let data16 = data.trace;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.milliseconds === void 0) {
              const err27 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data17.connection === void 0) {
              const err28 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data17.direction === void 0) {
              const err29 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data17.text === void 0) {
              const err30 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            for (const key1 in data17) {
              if (!(key1 === "milliseconds" || key1 === "connection" || key1 === "direction" || key1 === "text")) {
                const err31 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data17.milliseconds !== void 0) {
              let data18 = data17.milliseconds;
              if (!(typeof data18 == "number" && isFinite(data18))) {
                const err32 = { instancePath: instancePath + "/trace/" + i1 + "/milliseconds", schemaPath: "#/definitions/traceEntry/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data17.connection !== void 0) {
              if (typeof data17.connection !== "string") {
                const err33 = { instancePath: instancePath + "/trace/" + i1 + "/connection", schemaPath: "#/definitions/traceEntry/properties/connection/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data17.direction !== void 0) {
              let data20 = data17.direction;
              if (typeof data20 !== "string") {
                const err34 = { instancePath: instancePath + "/trace/" + i1 + "/direction", schemaPath: "#/definitions/traceEntry/properties/direction/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              if (!(data20 === "sent" || data20 === "received" || data20 === "event")) {
                const err35 = { instancePath: instancePath + "/trace/" + i1 + "/direction", schemaPath: "#/definitions/traceEntry/properties/direction/enum", keyword: "enum", params: { allowedValues: schema175.properties.direction.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data17.text !== void 0) {
              if (typeof data17.text !== "string") {
                const err36 = { instancePath: instancePath + "/trace/" + i1 + "/text", schemaPath: "#/definitions/traceEntry/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/trace/" + i1, schemaPath: "#/definitions/traceEntry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.expectedFailure !== void 0) {
      let data22 = data.expectedFailure;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.reason === void 0) {
          const err39 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        for (const key2 in data22) {
          if (!(key2 === "reason" || key2 === "issue" || key2 === "expires")) {
            const err40 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data22.reason !== void 0) {
          if (typeof data22.reason !== "string") {
            const err41 = { instancePath: instancePath + "/expectedFailure/reason", schemaPath: "#/properties/expectedFailure/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data22.issue !== void 0) {
          if (typeof data22.issue !== "string") {
            const err42 = { instancePath: instancePath + "/expectedFailure/issue", schemaPath: "#/properties/expectedFailure/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data22.expires !== void 0) {
          if (typeof data22.expires !== "string") {
            const err43 = { instancePath: instancePath + "/expectedFailure/expires", schemaPath: "#/properties/expectedFailure/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/expectedFailure", schemaPath: "#/properties/expectedFailure/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate113.errors = vErrors;
  return errors === 0;
}
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.run === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.again === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "again" }, message: "must have required property 'again'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.results === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "results" }, message: "must have required property 'results'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "run" || key0 === "title" || key0 === "again" || key0 === "results")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("played" !== data.type) {
        const err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "played" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.run !== void 0) {
      if (typeof data.run !== "string") {
        const err7 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.again !== void 0) {
      if (typeof data.again !== "boolean") {
        const err9 = { instancePath: instancePath + "/again", schemaPath: "#/properties/again/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.results !== void 0) {
      let data4 = data.results;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate113(data4[i0], { instancePath: instancePath + "/results/" + i0, parentData: data4, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/results", schemaPath: "#/properties/results/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate112.errors = vErrors;
  return errors === 0;
}
var schema176 = { "title": "FinishedLine", "type": "object", "required": ["type", "verdict", "exitCode", "milliseconds", "counts", "requirements"], "additionalProperties": false, "properties": { "type": { "const": "finished" }, "verdict": { "$ref": "#/definitions/runVerdict" }, "reason": { "description": "Why the verdict is not plain, in one sentence.", "type": "string" }, "exitCode": { "type": "integer" }, "interrupted": { "description": "Whether the run was interrupted; its results are partial then.", "type": "boolean" }, "milliseconds": { "description": "Duration of the scenarios.", "type": "number" }, "counts": { "description": "Number of checks by verdict, each check once.", "type": "object", "additionalProperties": { "type": "integer" } }, "requirements": { "type": "array", "items": { "$ref": "#/definitions/requirementResult" } }, "notes": { "description": "Observations that are no verdict.", "type": "array", "items": { "type": "string" } }, "outdated": { "description": "Expected failures that are wrong by now.", "type": "array", "items": { "$ref": "#/definitions/outdatedExpectation" } } } };
var schema177 = { "title": "RunVerdict", "type": "string", "enum": ["conformant", "conformant with warnings", "not fully verified", "non-conformant"] };
var schema178 = { "title": "RequirementResult", "type": "object", "required": ["id", "level", "status", "checks"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "status": { "type": "string", "enum": ["verified", "broken", "not verified", "not observable", "not applicable"] }, "checks": { "description": "Number of checks that were run.", "type": "integer" } } };
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.exitCode === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.counts === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema176.properties, key0)) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("finished" !== data.type) {
        const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "finished" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data1 = data.verdict;
      if (typeof data1 !== "string") {
        const err8 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/runVerdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data1 === "conformant" || data1 === "conformant with warnings" || data1 === "not fully verified" || data1 === "non-conformant")) {
        const err9 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/runVerdict/enum", keyword: "enum", params: { allowedValues: schema177.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err10 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.exitCode !== void 0) {
      let data3 = data.exitCode;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err11 = { instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        const err12 = { instancePath: instancePath + "/interrupted", schemaPath: "#/properties/interrupted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data5 = data.milliseconds;
      if (!(typeof data5 == "number" && isFinite(data5))) {
        const err13 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.counts !== void 0) {
      let data6 = data.counts;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err14 = { instancePath: instancePath + "/counts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/counts/additionalProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data8 = data.requirements;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.id === void 0) {
              const err16 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data9.level === void 0) {
              const err17 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data9.status === void 0) {
              const err18 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data9.checks === void 0) {
              const err19 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            for (const key2 in data9) {
              if (!(key2 === "id" || key2 === "level" || key2 === "status" || key2 === "checks")) {
                const err20 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data9.id !== void 0) {
              if (typeof data9.id !== "string") {
                const err21 = { instancePath: instancePath + "/requirements/" + i0 + "/id", schemaPath: "#/definitions/requirementResult/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data9.level !== void 0) {
              let data11 = data9.level;
              if (typeof data11 !== "string") {
                const err22 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/definitions/requirementResult/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (!(data11 === "MUST" || data11 === "SHOULD" || data11 === "MAY")) {
                const err23 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/definitions/requirementResult/properties/level/enum", keyword: "enum", params: { allowedValues: schema178.properties.level.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data9.status !== void 0) {
              let data12 = data9.status;
              if (typeof data12 !== "string") {
                const err24 = { instancePath: instancePath + "/requirements/" + i0 + "/status", schemaPath: "#/definitions/requirementResult/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              if (!(data12 === "verified" || data12 === "broken" || data12 === "not verified" || data12 === "not observable" || data12 === "not applicable")) {
                const err25 = { instancePath: instancePath + "/requirements/" + i0 + "/status", schemaPath: "#/definitions/requirementResult/properties/status/enum", keyword: "enum", params: { allowedValues: schema178.properties.status.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data9.checks !== void 0) {
              let data13 = data9.checks;
              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                const err26 = { instancePath: instancePath + "/requirements/" + i0 + "/checks", schemaPath: "#/definitions/requirementResult/properties/checks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/definitions/requirementResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.notes !== void 0) {
      let data14 = data.notes;
      if (Array.isArray(data14)) {
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data14[i1] !== "string") {
            const err29 = { instancePath: instancePath + "/notes/" + i1, schemaPath: "#/properties/notes/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.outdated !== void 0) {
      let data16 = data.outdated;
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data16[i2];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.check === void 0) {
              const err31 = { instancePath: instancePath + "/outdated/" + i2, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data17.place === void 0) {
              const err32 = { instancePath: instancePath + "/outdated/" + i2, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'" };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data17.why === void 0) {
              const err33 = { instancePath: instancePath + "/outdated/" + i2, schemaPath: "#/definitions/outdatedExpectation/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            for (const key3 in data17) {
              if (!(key3 === "check" || key3 === "place" || key3 === "why")) {
                const err34 = { instancePath: instancePath + "/outdated/" + i2, schemaPath: "#/definitions/outdatedExpectation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data17.check !== void 0) {
              if (typeof data17.check !== "string") {
                const err35 = { instancePath: instancePath + "/outdated/" + i2 + "/check", schemaPath: "#/definitions/outdatedExpectation/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data17.place !== void 0) {
              if (typeof data17.place !== "string") {
                const err36 = { instancePath: instancePath + "/outdated/" + i2 + "/place", schemaPath: "#/definitions/outdatedExpectation/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data17.why !== void 0) {
              if (typeof data17.why !== "string") {
                const err37 = { instancePath: instancePath + "/outdated/" + i2 + "/why", schemaPath: "#/definitions/outdatedExpectation/properties/why/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/outdated/" + i2, schemaPath: "#/definitions/outdatedExpectation/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/outdated", schemaPath: "#/properties/outdated/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validate116.errors = vErrors;
  return errors === 0;
}
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate108(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (!validate112(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs3 = errors;
    if (!validate116(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate107.errors = vErrors;
  return errors === 0;
}
var validateHints = validate118;
var pattern90 = new RegExp("^[A-Z]+-[1-9][0-9]*(/SHOULD)?$", "u");
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.requirement === void 0) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "requirement" }, message: "must have required property 'requirement'" };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.zh === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "requirement" || key0 === "check" || key0 === "actual" || key0 === "hint" || key0 === "zh")) {
            const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.requirement !== void 0) {
          let data1 = data0.requirement;
          if (typeof data1 === "string") {
            if (!pattern90.test(data1)) {
              const err4 = { instancePath: instancePath + "/" + i0 + "/requirement", schemaPath: "#/items/properties/requirement/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$" }, message: 'must match pattern "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$"' };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/" + i0 + "/requirement", schemaPath: "#/items/properties/requirement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.check !== void 0) {
          if (typeof data0.check !== "string") {
            const err6 = { instancePath: instancePath + "/" + i0 + "/check", schemaPath: "#/items/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.actual !== void 0) {
          if (typeof data0.actual !== "string") {
            const err7 = { instancePath: instancePath + "/" + i0 + "/actual", schemaPath: "#/items/properties/actual/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          let data4 = data0.hint;
          if (typeof data4 === "string") {
            if (func2(data4) > 280) {
              const err8 = { instancePath: instancePath + "/" + i0 + "/hint", schemaPath: "#/items/properties/hint/maxLength", keyword: "maxLength", params: { limit: 280 }, message: "must NOT have more than 280 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (func2(data4) < 20) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/hint", schemaPath: "#/items/properties/hint/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/" + i0 + "/hint", schemaPath: "#/items/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.zh !== void 0) {
          let data5 = data0.zh;
          if (typeof data5 === "string") {
            if (func2(data5) > 200) {
              const err11 = { instancePath: instancePath + "/" + i0 + "/zh", schemaPath: "#/items/properties/zh/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (func2(data5) < 10) {
              const err12 = { instancePath: instancePath + "/" + i0 + "/zh", schemaPath: "#/items/properties/zh/minLength", keyword: "minLength", params: { limit: 10 }, message: "must NOT have fewer than 10 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/" + i0 + "/zh", schemaPath: "#/items/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate118.errors = vErrors;
  return errors === 0;
}
var validateDoctorSteps = validate119;
var pattern91 = new RegExp("^doctor/[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.scenario === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "scenario" }, message: "must have required property 'scenario'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.label === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "label" }, message: "must have required property 'label'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.fine === void 0) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "fine" }, message: "must have required property 'fine'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.problems === void 0) {
          const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "problems" }, message: "must have required property 'problems'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "scenario" || key0 === "label" || key0 === "fine" || key0 === "essential" || key0 === "problems")) {
            const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.scenario !== void 0) {
          let data1 = data0.scenario;
          if (typeof data1 === "string") {
            if (!pattern91.test(data1)) {
              const err6 = { instancePath: instancePath + "/" + i0 + "/scenario", schemaPath: "#/items/properties/scenario/pattern", keyword: "pattern", params: { pattern: "^doctor/[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^doctor/[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/" + i0 + "/scenario", schemaPath: "#/items/properties/scenario/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.label !== void 0) {
          let data2 = data0.label;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.en === void 0) {
              const err8 = { instancePath: instancePath + "/" + i0 + "/label", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.zh === void 0) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/label", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "en" || key1 === "zh")) {
                const err10 = { instancePath: instancePath + "/" + i0 + "/label", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.en !== void 0) {
              let data3 = data2.en;
              if (typeof data3 === "string") {
                if (func2(data3) > 320) {
                  const err11 = { instancePath: instancePath + "/" + i0 + "/label/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
                if (func2(data3) < 1) {
                  const err12 = { instancePath: instancePath + "/" + i0 + "/label/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/" + i0 + "/label/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data2.zh !== void 0) {
              let data4 = data2.zh;
              if (typeof data4 === "string") {
                if (func2(data4) > 200) {
                  const err14 = { instancePath: instancePath + "/" + i0 + "/label/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                if (func2(data4) < 1) {
                  const err15 = { instancePath: instancePath + "/" + i0 + "/label/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/" + i0 + "/label/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/" + i0 + "/label", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.fine !== void 0) {
          let data5 = data0.fine;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.en === void 0) {
              const err18 = { instancePath: instancePath + "/" + i0 + "/fine", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data5.zh === void 0) {
              const err19 = { instancePath: instancePath + "/" + i0 + "/fine", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            for (const key2 in data5) {
              if (!(key2 === "en" || key2 === "zh")) {
                const err20 = { instancePath: instancePath + "/" + i0 + "/fine", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data5.en !== void 0) {
              let data6 = data5.en;
              if (typeof data6 === "string") {
                if (func2(data6) > 320) {
                  const err21 = { instancePath: instancePath + "/" + i0 + "/fine/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                if (func2(data6) < 1) {
                  const err22 = { instancePath: instancePath + "/" + i0 + "/fine/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = { instancePath: instancePath + "/" + i0 + "/fine/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data5.zh !== void 0) {
              let data7 = data5.zh;
              if (typeof data7 === "string") {
                if (func2(data7) > 200) {
                  const err24 = { instancePath: instancePath + "/" + i0 + "/fine/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (func2(data7) < 1) {
                  const err25 = { instancePath: instancePath + "/" + i0 + "/fine/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              } else {
                const err26 = { instancePath: instancePath + "/" + i0 + "/fine/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/" + i0 + "/fine", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data0.essential !== void 0) {
          if (typeof data0.essential !== "boolean") {
            const err28 = { instancePath: instancePath + "/" + i0 + "/essential", schemaPath: "#/items/properties/essential/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data0.problems !== void 0) {
          let data9 = data0.problems;
          if (Array.isArray(data9)) {
            if (data9.length < 1) {
              const err29 = { instancePath: instancePath + "/" + i0 + "/problems", schemaPath: "#/items/properties/problems/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                if (data10.problem === void 0) {
                  const err30 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1, schemaPath: "#/items/properties/problems/items/required", keyword: "required", params: { missingProperty: "problem" }, message: "must have required property 'problem'" };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                if (data10.remedy === void 0) {
                  const err31 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1, schemaPath: "#/items/properties/problems/items/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                for (const key3 in data10) {
                  if (!(key3 === "check" || key3 === "seen" || key3 === "problem" || key3 === "remedy")) {
                    const err32 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1, schemaPath: "#/items/properties/problems/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
                if (data10.check !== void 0) {
                  let data11 = data10.check;
                  if (typeof data11 === "string") {
                    if (!pattern7.test(data11)) {
                      const err33 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/check", schemaPath: "#/items/properties/problems/items/properties/check/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                  } else {
                    const err34 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/check", schemaPath: "#/items/properties/problems/items/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
                if (data10.seen !== void 0) {
                  if (typeof data10.seen !== "string") {
                    const err35 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/seen", schemaPath: "#/items/properties/problems/items/properties/seen/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
                if (data10.problem !== void 0) {
                  let data13 = data10.problem;
                  if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                    if (data13.en === void 0) {
                      const err36 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                      if (vErrors === null) {
                        vErrors = [err36];
                      } else {
                        vErrors.push(err36);
                      }
                      errors++;
                    }
                    if (data13.zh === void 0) {
                      const err37 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                      if (vErrors === null) {
                        vErrors = [err37];
                      } else {
                        vErrors.push(err37);
                      }
                      errors++;
                    }
                    for (const key4 in data13) {
                      if (!(key4 === "en" || key4 === "zh")) {
                        const err38 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err38];
                        } else {
                          vErrors.push(err38);
                        }
                        errors++;
                      }
                    }
                    if (data13.en !== void 0) {
                      let data14 = data13.en;
                      if (typeof data14 === "string") {
                        if (func2(data14) > 320) {
                          const err39 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
                          if (vErrors === null) {
                            vErrors = [err39];
                          } else {
                            vErrors.push(err39);
                          }
                          errors++;
                        }
                        if (func2(data14) < 1) {
                          const err40 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err40];
                          } else {
                            vErrors.push(err40);
                          }
                          errors++;
                        }
                      } else {
                        const err41 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err41];
                        } else {
                          vErrors.push(err41);
                        }
                        errors++;
                      }
                    }
                    if (data13.zh !== void 0) {
                      let data15 = data13.zh;
                      if (typeof data15 === "string") {
                        if (func2(data15) > 200) {
                          const err42 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                          if (vErrors === null) {
                            vErrors = [err42];
                          } else {
                            vErrors.push(err42);
                          }
                          errors++;
                        }
                        if (func2(data15) < 1) {
                          const err43 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err43];
                          } else {
                            vErrors.push(err43);
                          }
                          errors++;
                        }
                      } else {
                        const err44 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err44];
                        } else {
                          vErrors.push(err44);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err45 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/problem", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                if (data10.remedy !== void 0) {
                  let data16 = data10.remedy;
                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                    if (data16.en === void 0) {
                      const err46 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                    if (data16.zh === void 0) {
                      const err47 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                      if (vErrors === null) {
                        vErrors = [err47];
                      } else {
                        vErrors.push(err47);
                      }
                      errors++;
                    }
                    for (const key5 in data16) {
                      if (!(key5 === "en" || key5 === "zh")) {
                        const err48 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err48];
                        } else {
                          vErrors.push(err48);
                        }
                        errors++;
                      }
                    }
                    if (data16.en !== void 0) {
                      let data17 = data16.en;
                      if (typeof data17 === "string") {
                        if (func2(data17) > 320) {
                          const err49 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
                          if (vErrors === null) {
                            vErrors = [err49];
                          } else {
                            vErrors.push(err49);
                          }
                          errors++;
                        }
                        if (func2(data17) < 1) {
                          const err50 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err50];
                          } else {
                            vErrors.push(err50);
                          }
                          errors++;
                        }
                      } else {
                        const err51 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    }
                    if (data16.zh !== void 0) {
                      let data18 = data16.zh;
                      if (typeof data18 === "string") {
                        if (func2(data18) > 200) {
                          const err52 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                          if (vErrors === null) {
                            vErrors = [err52];
                          } else {
                            vErrors.push(err52);
                          }
                          errors++;
                        }
                        if (func2(data18) < 1) {
                          const err53 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err53];
                          } else {
                            vErrors.push(err53);
                          }
                          errors++;
                        }
                      } else {
                        const err54 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err54];
                        } else {
                          vErrors.push(err54);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err55 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1 + "/remedy", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
              } else {
                const err56 = { instancePath: instancePath + "/" + i0 + "/problems/" + i1, schemaPath: "#/items/properties/problems/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/" + i0 + "/problems", schemaPath: "#/items/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
  } else {
    const err59 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err59];
    } else {
      vErrors.push(err59);
    }
    errors++;
  }
  validate119.errors = vErrors;
  return errors === 0;
}
var validateExpectedFailures = validate120;
var pattern93 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.check === void 0) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.reason === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "check" || key0 === "reason" || key0 === "issue" || key0 === "expires")) {
            const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.check !== void 0) {
          let data1 = data0.check;
          if (typeof data1 === "string") {
            if (func2(data1) < 1) {
              const err3 = { instancePath: instancePath + "/" + i0 + "/check", schemaPath: "#/items/properties/check/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          } else {
            const err4 = { instancePath: instancePath + "/" + i0 + "/check", schemaPath: "#/items/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.reason !== void 0) {
          let data2 = data0.reason;
          if (typeof data2 === "string") {
            if (func2(data2) < 1) {
              const err5 = { instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.issue !== void 0) {
          let data3 = data0.issue;
          if (typeof data3 === "string") {
            if (func2(data3) < 1) {
              const err7 = { instancePath: instancePath + "/" + i0 + "/issue", schemaPath: "#/items/properties/issue/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/" + i0 + "/issue", schemaPath: "#/items/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.expires !== void 0) {
          let data4 = data0.expires;
          if (typeof data4 === "string") {
            if (!pattern93.test(data4)) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/expires", schemaPath: "#/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }, message: 'must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"' };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/" + i0 + "/expires", schemaPath: "#/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate120.errors = vErrors;
  return errors === 0;
}
var validateFaultList = validate121;
var schema187 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "FaultList", "description": 'What a program that can be wrong on purpose prints for --list: everything that --fault NAME can start. A fault that takes effect prints the line {"event":"fault-applied"}.', "type": "array", "minItems": 1, "items": { "title": "ListedFault", "type": "object", "required": ["name", "kind", "description"], "additionalProperties": false, "properties": { "name": { "description": "Name in lower case with hyphens, such as ack-sent-twice.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "kind": { "description": "fault: a server that is wrong in one point; null: a server that implements nothing; baseline: the sound server in another guise, beside the one named none.", "type": "string", "enum": ["fault", "null", "baseline"] }, "breaks": { "description": "Requirement that a fault breaks, as checks cite it: AB-1 or AB-1/SHOULD.", "type": "string", "pattern": "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$" }, "description": { "description": "What is wrong, in one sentence.", "type": "string", "minLength": 1 } } }, "$id": "validateFaultList" };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.kind === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "name" || key0 === "kind" || key0 === "breaks" || key0 === "description")) {
            const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 === "string") {
            if (!pattern7.test(data1)) {
              const err5 = { instancePath: instancePath + "/" + i0 + "/name", schemaPath: "#/items/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/" + i0 + "/name", schemaPath: "#/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.kind !== void 0) {
          let data2 = data0.kind;
          if (typeof data2 !== "string") {
            const err7 = { instancePath: instancePath + "/" + i0 + "/kind", schemaPath: "#/items/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (!(data2 === "fault" || data2 === "null" || data2 === "baseline")) {
            const err8 = { instancePath: instancePath + "/" + i0 + "/kind", schemaPath: "#/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema187.items.properties.kind.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.breaks !== void 0) {
          let data3 = data0.breaks;
          if (typeof data3 === "string") {
            if (!pattern90.test(data3)) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/breaks", schemaPath: "#/items/properties/breaks/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$" }, message: 'must match pattern "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$"' };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/" + i0 + "/breaks", schemaPath: "#/items/properties/breaks/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data4 = data0.description;
          if (typeof data4 === "string") {
            if (func2(data4) < 1) {
              const err11 = { instancePath: instancePath + "/" + i0 + "/description", schemaPath: "#/items/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/" + i0 + "/description", schemaPath: "#/items/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate121.errors = vErrors;
  return errors === 0;
}
var validateSelftestReport = validate122;
var schema188 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "SelftestReport", "description": "Whether the suite finds faults: result of im-conformance selftest --json.", "type": "object", "required": ["format", "kit", "protocol", "target", "filtered", "interrupted", "startedAt", "milliseconds", "verdict", "exitCode", "baselines", "faults", "nulls", "requirements", "problems"], "additionalProperties": false, "properties": { "format": { "description": "Version of this format.", "type": "integer", "const": 1 }, "kit": { "description": "Version of the kit.", "type": "string" }, "protocol": { "description": "Id and version of the protocol, for example support-chat 1.0.", "type": "string" }, "target": { "description": "Command of the program that is wrong on purpose.", "type": "string" }, "filtered": { "description": "Whether --run left anything out.", "type": "boolean" }, "interrupted": { "description": "Whether it was interrupted; the report is partial then.", "type": "boolean" }, "startedAt": { "description": "Date and time, ISO 8601 in UTC.", "type": "string" }, "milliseconds": { "type": "number" }, "verdict": { "$ref": "#/definitions/selftestVerdict" }, "exitCode": { "type": "integer" }, "baselines": { "type": "array", "items": { "$ref": "#/definitions/baselineResult" } }, "faults": { "type": "array", "items": { "$ref": "#/definitions/faultResult" } }, "nulls": { "type": "array", "items": { "$ref": "#/definitions/nullResult" } }, "requirements": { "description": "Everything that a check proves or a fault breaks, in the order of the ledger.", "type": "array", "items": { "$ref": "#/definitions/provedRequirement" } }, "problems": { "type": "array", "items": { "$ref": "#/definitions/selftestProblem" } } }, "definitions": { "selftestVerdict": { "title": "SelftestVerdict", "type": "string", "enum": ["proven", "partly proven", "not proven", "not judged"] }, "baselineResult": { "title": "BaselineResult", "description": "A server without a fault.", "type": "object", "required": ["name", "verdict", "checks", "broken", "milliseconds"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "verdict": { "description": "Verdict of its run; conformant, or it proves nothing.", "type": "string" }, "checks": { "description": "Number of checks.", "type": "integer" }, "broken": { "description": "Checks that did not pass: id (verdict).", "type": "array", "items": { "type": "string" } }, "milliseconds": { "type": "number" } } }, "faultOutcome": { "title": "FaultOutcome", "description": "killed: by a check of the broken requirement; killed elsewhere: only by checks of others.", "type": "string", "enum": ["killed", "killed elsewhere", "survived", "not judged"] }, "faultResult": { "title": "FaultResult", "type": "object", "required": ["name", "breaks", "description", "outcome", "killedBy", "applied", "milliseconds"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "breaks": { "type": "string" }, "description": { "type": "string" }, "outcome": { "$ref": "#/definitions/faultOutcome" }, "killedBy": { "description": "Checks that failed until the run was stopped at the first that counts.", "type": "array", "items": { "$ref": "#/definitions/killingCheck" } }, "applied": { "description": "Whether the program told that the fault took effect.", "type": "boolean" }, "reason": { "description": "Why it could not be judged.", "type": "string" }, "repeated": { "description": "Whether it was judged once more alone.", "type": "boolean" }, "milliseconds": { "type": "number" } } }, "killingCheck": { "title": "KillingCheck", "type": "object", "required": ["id", "requirements"], "additionalProperties": false, "properties": { "id": { "description": "scenario[example]:check", "type": "string" }, "requirements": { "type": "array", "items": { "type": "string" } } } }, "nullResult": { "title": "NullResult", "description": "A server that implements nothing.", "type": "object", "required": ["name", "description", "judged", "verified", "of", "milliseconds"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "description": { "type": "string" }, "verified": { "description": "Requirements that the suite counts as verified; there must be none.", "type": "array", "items": { "type": "string" } }, "of": { "description": "Number of requirements.", "type": "integer" }, "reason": { "description": "Why it was not played against, or could not be judged.", "type": "string" }, "judged": { "description": "False where it could not be started or the kit failed.", "type": "boolean" }, "milliseconds": { "type": "number" } } }, "provedRequirement": { "title": "ProvedRequirement", "type": "object", "required": ["id", "checks", "faults", "killed"], "additionalProperties": false, "properties": { "id": { "description": "As checks cite it: AB-1 or AB-1/SHOULD.", "type": "string" }, "checks": { "description": "Number of checks that prove it.", "type": "integer" }, "faults": { "description": "Number of faults that break it.", "type": "integer" }, "killed": { "description": "Number of these that a check of it found.", "type": "integer" }, "example": { "description": "A check that found one.", "type": "string" } } }, "selftestProblem": { "title": "SelftestProblem", "type": "object", "required": ["kind", "subject", "text"], "additionalProperties": false, "properties": { "kind": { "type": "string", "enum": ["baseline not conformant", "survived", "killed elsewhere", "not applied", "no fault", "null verified", "not judged"] }, "subject": { "description": "Name of a fault or server, or id of a requirement.", "type": "string" }, "text": { "description": "What is wrong, in one sentence.", "type": "string" } } } }, "$id": "validateSelftestReport" };
var schema189 = { "title": "SelftestVerdict", "type": "string", "enum": ["proven", "partly proven", "not proven", "not judged"] };
var schema196 = { "title": "SelftestProblem", "type": "object", "required": ["kind", "subject", "text"], "additionalProperties": false, "properties": { "kind": { "type": "string", "enum": ["baseline not conformant", "survived", "killed elsewhere", "not applied", "no fault", "null verified", "not judged"] }, "subject": { "description": "Name of a fault or server, or id of a requirement.", "type": "string" }, "text": { "description": "What is wrong, in one sentence.", "type": "string" } } };
var schema191 = { "title": "FaultResult", "type": "object", "required": ["name", "breaks", "description", "outcome", "killedBy", "applied", "milliseconds"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "breaks": { "type": "string" }, "description": { "type": "string" }, "outcome": { "$ref": "#/definitions/faultOutcome" }, "killedBy": { "description": "Checks that failed until the run was stopped at the first that counts.", "type": "array", "items": { "$ref": "#/definitions/killingCheck" } }, "applied": { "description": "Whether the program told that the fault took effect.", "type": "boolean" }, "reason": { "description": "Why it could not be judged.", "type": "string" }, "repeated": { "description": "Whether it was judged once more alone.", "type": "boolean" }, "milliseconds": { "type": "number" } } };
var schema192 = { "title": "FaultOutcome", "description": "killed: by a check of the broken requirement; killed elsewhere: only by checks of others.", "type": "string", "enum": ["killed", "killed elsewhere", "survived", "not judged"] };
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.breaks === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "breaks" }, message: "must have required property 'breaks'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.description === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.outcome === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.killedBy === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "killedBy" }, message: "must have required property 'killedBy'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.applied === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "applied" }, message: "must have required property 'applied'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema191.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.breaks !== void 0) {
      if (typeof data.breaks !== "string") {
        const err9 = { instancePath: instancePath + "/breaks", schemaPath: "#/properties/breaks/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err10 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.outcome !== void 0) {
      let data3 = data.outcome;
      if (typeof data3 !== "string") {
        const err11 = { instancePath: instancePath + "/outcome", schemaPath: "#/definitions/faultOutcome/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data3 === "killed" || data3 === "killed elsewhere" || data3 === "survived" || data3 === "not judged")) {
        const err12 = { instancePath: instancePath + "/outcome", schemaPath: "#/definitions/faultOutcome/enum", keyword: "enum", params: { allowedValues: schema192.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.killedBy !== void 0) {
      let data4 = data.killedBy;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.id === void 0) {
              const err13 = { instancePath: instancePath + "/killedBy/" + i0, schemaPath: "#/definitions/killingCheck/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5.requirements === void 0) {
              const err14 = { instancePath: instancePath + "/killedBy/" + i0, schemaPath: "#/definitions/killingCheck/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "id" || key1 === "requirements")) {
                const err15 = { instancePath: instancePath + "/killedBy/" + i0, schemaPath: "#/definitions/killingCheck/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data5.id !== void 0) {
              if (typeof data5.id !== "string") {
                const err16 = { instancePath: instancePath + "/killedBy/" + i0 + "/id", schemaPath: "#/definitions/killingCheck/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.requirements !== void 0) {
              let data7 = data5.requirements;
              if (Array.isArray(data7)) {
                const len1 = data7.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data7[i1] !== "string") {
                    const err17 = { instancePath: instancePath + "/killedBy/" + i0 + "/requirements/" + i1, schemaPath: "#/definitions/killingCheck/properties/requirements/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
              } else {
                const err18 = { instancePath: instancePath + "/killedBy/" + i0 + "/requirements", schemaPath: "#/definitions/killingCheck/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/killedBy/" + i0, schemaPath: "#/definitions/killingCheck/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/killedBy", schemaPath: "#/properties/killedBy/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.applied !== void 0) {
      if (typeof data.applied !== "boolean") {
        const err21 = { instancePath: instancePath + "/applied", schemaPath: "#/properties/applied/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err22 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.repeated !== void 0) {
      if (typeof data.repeated !== "boolean") {
        const err23 = { instancePath: instancePath + "/repeated", schemaPath: "#/properties/repeated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data12 = data.milliseconds;
      if (!(typeof data12 == "number" && isFinite(data12))) {
        const err24 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate123.errors = vErrors;
  return errors === 0;
}
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kit === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kit" }, message: "must have required property 'kit'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.target === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.filtered === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "filtered" }, message: "must have required property 'filtered'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.interrupted === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "interrupted" }, message: "must have required property 'interrupted'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.startedAt === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.milliseconds === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.exitCode === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.baselines === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baselines" }, message: "must have required property 'baselines'" };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.faults === void 0) {
      const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "faults" }, message: "must have required property 'faults'" };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.nulls === void 0) {
      const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nulls" }, message: "must have required property 'nulls'" };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.problems === void 0) {
      const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problems" }, message: "must have required property 'problems'" };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func5.call(schema188.properties, key0)) {
        const err15 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err16 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (1 !== data0) {
        const err17 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.kit !== void 0) {
      if (typeof data.kit !== "string") {
        const err18 = { instancePath: instancePath + "/kit", schemaPath: "#/properties/kit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      if (typeof data.protocol !== "string") {
        const err19 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      if (typeof data.target !== "string") {
        const err20 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.filtered !== void 0) {
      if (typeof data.filtered !== "boolean") {
        const err21 = { instancePath: instancePath + "/filtered", schemaPath: "#/properties/filtered/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        const err22 = { instancePath: instancePath + "/interrupted", schemaPath: "#/properties/interrupted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.startedAt !== void 0) {
      if (typeof data.startedAt !== "string") {
        const err23 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.milliseconds !== void 0) {
      let data7 = data.milliseconds;
      if (!(typeof data7 == "number" && isFinite(data7))) {
        const err24 = { instancePath: instancePath + "/milliseconds", schemaPath: "#/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data8 = data.verdict;
      if (typeof data8 !== "string") {
        const err25 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/selftestVerdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (!(data8 === "proven" || data8 === "partly proven" || data8 === "not proven" || data8 === "not judged")) {
        const err26 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/selftestVerdict/enum", keyword: "enum", params: { allowedValues: schema189.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.exitCode !== void 0) {
      let data9 = data.exitCode;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err27 = { instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.baselines !== void 0) {
      let data10 = data.baselines;
      if (Array.isArray(data10)) {
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.name === void 0) {
              const err28 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data11.verdict === void 0) {
              const err29 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data11.checks === void 0) {
              const err30 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (data11.broken === void 0) {
              const err31 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/required", keyword: "required", params: { missingProperty: "broken" }, message: "must have required property 'broken'" };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data11.milliseconds === void 0) {
              const err32 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            for (const key1 in data11) {
              if (!(key1 === "name" || key1 === "verdict" || key1 === "checks" || key1 === "broken" || key1 === "milliseconds")) {
                const err33 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data11.name !== void 0) {
              if (typeof data11.name !== "string") {
                const err34 = { instancePath: instancePath + "/baselines/" + i0 + "/name", schemaPath: "#/definitions/baselineResult/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data11.verdict !== void 0) {
              if (typeof data11.verdict !== "string") {
                const err35 = { instancePath: instancePath + "/baselines/" + i0 + "/verdict", schemaPath: "#/definitions/baselineResult/properties/verdict/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data11.checks !== void 0) {
              let data14 = data11.checks;
              if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                const err36 = { instancePath: instancePath + "/baselines/" + i0 + "/checks", schemaPath: "#/definitions/baselineResult/properties/checks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data11.broken !== void 0) {
              let data15 = data11.broken;
              if (Array.isArray(data15)) {
                const len1 = data15.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data15[i1] !== "string") {
                    const err37 = { instancePath: instancePath + "/baselines/" + i0 + "/broken/" + i1, schemaPath: "#/definitions/baselineResult/properties/broken/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
              } else {
                const err38 = { instancePath: instancePath + "/baselines/" + i0 + "/broken", schemaPath: "#/definitions/baselineResult/properties/broken/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data11.milliseconds !== void 0) {
              let data17 = data11.milliseconds;
              if (!(typeof data17 == "number" && isFinite(data17))) {
                const err39 = { instancePath: instancePath + "/baselines/" + i0 + "/milliseconds", schemaPath: "#/definitions/baselineResult/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/baselines/" + i0, schemaPath: "#/definitions/baselineResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/baselines", schemaPath: "#/properties/baselines/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.faults !== void 0) {
      let data18 = data.faults;
      if (Array.isArray(data18)) {
        const len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate123(data18[i2], { instancePath: instancePath + "/faults/" + i2, parentData: data18, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/faults", schemaPath: "#/properties/faults/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.nulls !== void 0) {
      let data20 = data.nulls;
      if (Array.isArray(data20)) {
        const len3 = data20.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data21 = data20[i3];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.name === void 0) {
              const err43 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data21.description === void 0) {
              const err44 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data21.judged === void 0) {
              const err45 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "judged" }, message: "must have required property 'judged'" };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            if (data21.verified === void 0) {
              const err46 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "verified" }, message: "must have required property 'verified'" };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            if (data21.of === void 0) {
              const err47 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'" };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (data21.milliseconds === void 0) {
              const err48 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/required", keyword: "required", params: { missingProperty: "milliseconds" }, message: "must have required property 'milliseconds'" };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            for (const key2 in data21) {
              if (!(key2 === "name" || key2 === "description" || key2 === "verified" || key2 === "of" || key2 === "reason" || key2 === "judged" || key2 === "milliseconds")) {
                const err49 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data21.name !== void 0) {
              if (typeof data21.name !== "string") {
                const err50 = { instancePath: instancePath + "/nulls/" + i3 + "/name", schemaPath: "#/definitions/nullResult/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data21.description !== void 0) {
              if (typeof data21.description !== "string") {
                const err51 = { instancePath: instancePath + "/nulls/" + i3 + "/description", schemaPath: "#/definitions/nullResult/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data21.verified !== void 0) {
              let data24 = data21.verified;
              if (Array.isArray(data24)) {
                const len4 = data24.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  if (typeof data24[i4] !== "string") {
                    const err52 = { instancePath: instancePath + "/nulls/" + i3 + "/verified/" + i4, schemaPath: "#/definitions/nullResult/properties/verified/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
              } else {
                const err53 = { instancePath: instancePath + "/nulls/" + i3 + "/verified", schemaPath: "#/definitions/nullResult/properties/verified/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data21.of !== void 0) {
              let data26 = data21.of;
              if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
                const err54 = { instancePath: instancePath + "/nulls/" + i3 + "/of", schemaPath: "#/definitions/nullResult/properties/of/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data21.reason !== void 0) {
              if (typeof data21.reason !== "string") {
                const err55 = { instancePath: instancePath + "/nulls/" + i3 + "/reason", schemaPath: "#/definitions/nullResult/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data21.judged !== void 0) {
              if (typeof data21.judged !== "boolean") {
                const err56 = { instancePath: instancePath + "/nulls/" + i3 + "/judged", schemaPath: "#/definitions/nullResult/properties/judged/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data21.milliseconds !== void 0) {
              let data29 = data21.milliseconds;
              if (!(typeof data29 == "number" && isFinite(data29))) {
                const err57 = { instancePath: instancePath + "/nulls/" + i3 + "/milliseconds", schemaPath: "#/definitions/nullResult/properties/milliseconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
          } else {
            const err58 = { instancePath: instancePath + "/nulls/" + i3, schemaPath: "#/definitions/nullResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/nulls", schemaPath: "#/properties/nulls/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data30 = data.requirements;
      if (Array.isArray(data30)) {
        const len5 = data30.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data31 = data30[i5];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.id === void 0) {
              const err60 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data31.checks === void 0) {
              const err61 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
            if (data31.faults === void 0) {
              const err62 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/required", keyword: "required", params: { missingProperty: "faults" }, message: "must have required property 'faults'" };
              if (vErrors === null) {
                vErrors = [err62];
              } else {
                vErrors.push(err62);
              }
              errors++;
            }
            if (data31.killed === void 0) {
              const err63 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/required", keyword: "required", params: { missingProperty: "killed" }, message: "must have required property 'killed'" };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            for (const key3 in data31) {
              if (!(key3 === "id" || key3 === "checks" || key3 === "faults" || key3 === "killed" || key3 === "example")) {
                const err64 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
            if (data31.id !== void 0) {
              if (typeof data31.id !== "string") {
                const err65 = { instancePath: instancePath + "/requirements/" + i5 + "/id", schemaPath: "#/definitions/provedRequirement/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
            if (data31.checks !== void 0) {
              let data33 = data31.checks;
              if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                const err66 = { instancePath: instancePath + "/requirements/" + i5 + "/checks", schemaPath: "#/definitions/provedRequirement/properties/checks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
            if (data31.faults !== void 0) {
              let data34 = data31.faults;
              if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
                const err67 = { instancePath: instancePath + "/requirements/" + i5 + "/faults", schemaPath: "#/definitions/provedRequirement/properties/faults/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
            }
            if (data31.killed !== void 0) {
              let data35 = data31.killed;
              if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
                const err68 = { instancePath: instancePath + "/requirements/" + i5 + "/killed", schemaPath: "#/definitions/provedRequirement/properties/killed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err68];
                } else {
                  vErrors.push(err68);
                }
                errors++;
              }
            }
            if (data31.example !== void 0) {
              if (typeof data31.example !== "string") {
                const err69 = { instancePath: instancePath + "/requirements/" + i5 + "/example", schemaPath: "#/definitions/provedRequirement/properties/example/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
            }
          } else {
            const err70 = { instancePath: instancePath + "/requirements/" + i5, schemaPath: "#/definitions/provedRequirement/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.problems !== void 0) {
      let data37 = data.problems;
      if (Array.isArray(data37)) {
        const len6 = data37.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data38 = data37[i6];
          if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
            if (data38.kind === void 0) {
              const err72 = { instancePath: instancePath + "/problems/" + i6, schemaPath: "#/definitions/selftestProblem/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data38.subject === void 0) {
              const err73 = { instancePath: instancePath + "/problems/" + i6, schemaPath: "#/definitions/selftestProblem/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data38.text === void 0) {
              const err74 = { instancePath: instancePath + "/problems/" + i6, schemaPath: "#/definitions/selftestProblem/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            for (const key4 in data38) {
              if (!(key4 === "kind" || key4 === "subject" || key4 === "text")) {
                const err75 = { instancePath: instancePath + "/problems/" + i6, schemaPath: "#/definitions/selftestProblem/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data38.kind !== void 0) {
              let data39 = data38.kind;
              if (typeof data39 !== "string") {
                const err76 = { instancePath: instancePath + "/problems/" + i6 + "/kind", schemaPath: "#/definitions/selftestProblem/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
              if (!(data39 === "baseline not conformant" || data39 === "survived" || data39 === "killed elsewhere" || data39 === "not applied" || data39 === "no fault" || data39 === "null verified" || data39 === "not judged")) {
                const err77 = { instancePath: instancePath + "/problems/" + i6 + "/kind", schemaPath: "#/definitions/selftestProblem/properties/kind/enum", keyword: "enum", params: { allowedValues: schema196.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
            if (data38.subject !== void 0) {
              if (typeof data38.subject !== "string") {
                const err78 = { instancePath: instancePath + "/problems/" + i6 + "/subject", schemaPath: "#/definitions/selftestProblem/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data38.text !== void 0) {
              if (typeof data38.text !== "string") {
                const err79 = { instancePath: instancePath + "/problems/" + i6 + "/text", schemaPath: "#/definitions/selftestProblem/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
            }
          } else {
            const err80 = { instancePath: instancePath + "/problems/" + i6, schemaPath: "#/definitions/selftestProblem/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
  } else {
    const err82 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err82];
    } else {
      vErrors.push(err82);
    }
    errors++;
  }
  validate122.errors = vErrors;
  return errors === 0;
}
var validateExplanations = validate125;
var schema197 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Explanations", "description": "What can be told of the requirements of one protocol in each language: what they say, which checks prove them, and which faults break them. im-conformance explain and the pages of the documentation are made from it.", "type": "object", "required": ["protocol", "requirements", "scenarios", "faults"], "additionalProperties": false, "properties": { "protocol": { "description": "Id of the protocol.", "type": "string" }, "requirements": { "type": "array", "items": { "title": "ExplainedRequirement", "type": "object", "required": ["id", "level", "actor", "area", "sentence", "rationale", "source"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "level": { "type": "string", "enum": ["MUST", "SHOULD", "MAY"] }, "actor": { "type": "string", "enum": ["server", "client"] }, "area": { "$ref": "#/definitions/text" }, "sentence": { "$ref": "#/definitions/text" }, "recommendation": { "$ref": "#/definitions/text" }, "rationale": { "$ref": "#/definitions/text" }, "source": { "$ref": "#/definitions/text" }, "unobservable": { "$ref": "#/definitions/text" } } } }, "scenarios": { "type": "array", "items": { "title": "ExplainedScenario", "type": "object", "required": ["party", "id", "title", "file", "rows", "checks"], "additionalProperties": false, "properties": { "party": { "description": "Whom it judges.", "type": "string", "enum": ["server", "client", "both"] }, "id": { "type": "string" }, "title": { "$ref": "#/definitions/text" }, "file": { "description": "Path in the package.", "type": "string" }, "rows": { "description": "Rows of its table, each of which is a run; none where it has no table.", "type": "array", "items": { "type": "string" } }, "checks": { "type": "array", "items": { "title": "ExplainedCheck", "type": "object", "required": ["check", "proves", "line"], "additionalProperties": false, "properties": { "check": { "type": "string" }, "proves": { "description": "Requirements as checks cite them: AB-1 or AB-1/SHOULD.", "type": "array", "items": { "type": "string" } }, "line": { "description": "Line of its first step in the file.", "type": "integer" } } } } } } }, "faults": { "description": "Programs that are wrong on purpose.", "type": "array", "items": { "title": "ExplainedFault", "type": "object", "required": ["actor", "name", "breaks", "description"], "additionalProperties": false, "properties": { "actor": { "description": "What is wrong.", "type": "string", "enum": ["server", "client"] }, "name": { "description": "What --fault takes.", "type": "string" }, "breaks": { "description": "Requirement as checks cite it.", "type": "string" }, "description": { "$ref": "#/definitions/text" } } } } }, "definitions": { "text": { "title": "ExplainedText", "description": "A text in each language of the kit.", "type": "object", "required": ["en", "zh"], "additionalProperties": false, "properties": { "en": { "type": "string", "minLength": 1 }, "zh": { "type": "string", "minLength": 1 } } } }, "$id": "validateExplanations" };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.protocol === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.requirements === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.scenarios === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenarios" }, message: "must have required property 'scenarios'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.faults === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "faults" }, message: "must have required property 'faults'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "protocol" || key0 === "requirements" || key0 === "scenarios" || key0 === "faults")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      if (typeof data.protocol !== "string") {
        const err5 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.requirements !== void 0) {
      let data1 = data.requirements;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.id === void 0) {
              const err6 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data2.level === void 0) {
              const err7 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2.actor === void 0) {
              const err8 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "actor" }, message: "must have required property 'actor'" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.area === void 0) {
              const err9 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "area" }, message: "must have required property 'area'" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data2.sentence === void 0) {
              const err10 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "sentence" }, message: "must have required property 'sentence'" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data2.rationale === void 0) {
              const err11 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "rationale" }, message: "must have required property 'rationale'" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data2.source === void 0) {
              const err12 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!func5.call(schema197.properties.requirements.items.properties, key1)) {
                const err13 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data2.id !== void 0) {
              if (typeof data2.id !== "string") {
                const err14 = { instancePath: instancePath + "/requirements/" + i0 + "/id", schemaPath: "#/properties/requirements/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data2.level !== void 0) {
              let data4 = data2.level;
              if (typeof data4 !== "string") {
                const err15 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/properties/requirements/items/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (!(data4 === "MUST" || data4 === "SHOULD" || data4 === "MAY")) {
                const err16 = { instancePath: instancePath + "/requirements/" + i0 + "/level", schemaPath: "#/properties/requirements/items/properties/level/enum", keyword: "enum", params: { allowedValues: schema197.properties.requirements.items.properties.level.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data2.actor !== void 0) {
              let data5 = data2.actor;
              if (typeof data5 !== "string") {
                const err17 = { instancePath: instancePath + "/requirements/" + i0 + "/actor", schemaPath: "#/properties/requirements/items/properties/actor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              if (!(data5 === "server" || data5 === "client")) {
                const err18 = { instancePath: instancePath + "/requirements/" + i0 + "/actor", schemaPath: "#/properties/requirements/items/properties/actor/enum", keyword: "enum", params: { allowedValues: schema197.properties.requirements.items.properties.actor.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data2.area !== void 0) {
              let data6 = data2.area;
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.en === void 0) {
                  const err19 = { instancePath: instancePath + "/requirements/" + i0 + "/area", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                if (data6.zh === void 0) {
                  const err20 = { instancePath: instancePath + "/requirements/" + i0 + "/area", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                for (const key2 in data6) {
                  if (!(key2 === "en" || key2 === "zh")) {
                    const err21 = { instancePath: instancePath + "/requirements/" + i0 + "/area", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data6.en !== void 0) {
                  let data7 = data6.en;
                  if (typeof data7 === "string") {
                    if (func2(data7) < 1) {
                      const err22 = { instancePath: instancePath + "/requirements/" + i0 + "/area/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  } else {
                    const err23 = { instancePath: instancePath + "/requirements/" + i0 + "/area/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
                if (data6.zh !== void 0) {
                  let data8 = data6.zh;
                  if (typeof data8 === "string") {
                    if (func2(data8) < 1) {
                      const err24 = { instancePath: instancePath + "/requirements/" + i0 + "/area/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                  } else {
                    const err25 = { instancePath: instancePath + "/requirements/" + i0 + "/area/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/requirements/" + i0 + "/area", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data2.sentence !== void 0) {
              let data9 = data2.sentence;
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.en === void 0) {
                  const err27 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data9.zh === void 0) {
                  const err28 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                for (const key3 in data9) {
                  if (!(key3 === "en" || key3 === "zh")) {
                    const err29 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data9.en !== void 0) {
                  let data10 = data9.en;
                  if (typeof data10 === "string") {
                    if (func2(data10) < 1) {
                      const err30 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data9.zh !== void 0) {
                  let data11 = data9.zh;
                  if (typeof data11 === "string") {
                    if (func2(data11) < 1) {
                      const err32 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err32];
                      } else {
                        vErrors.push(err32);
                      }
                      errors++;
                    }
                  } else {
                    const err33 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
              } else {
                const err34 = { instancePath: instancePath + "/requirements/" + i0 + "/sentence", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data2.recommendation !== void 0) {
              let data12 = data2.recommendation;
              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                if (data12.en === void 0) {
                  const err35 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
                if (data12.zh === void 0) {
                  const err36 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                for (const key4 in data12) {
                  if (!(key4 === "en" || key4 === "zh")) {
                    const err37 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
                if (data12.en !== void 0) {
                  let data13 = data12.en;
                  if (typeof data13 === "string") {
                    if (func2(data13) < 1) {
                      const err38 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                  } else {
                    const err39 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err39];
                    } else {
                      vErrors.push(err39);
                    }
                    errors++;
                  }
                }
                if (data12.zh !== void 0) {
                  let data14 = data12.zh;
                  if (typeof data14 === "string") {
                    if (func2(data14) < 1) {
                      const err40 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  } else {
                    const err41 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                }
              } else {
                const err42 = { instancePath: instancePath + "/requirements/" + i0 + "/recommendation", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data2.rationale !== void 0) {
              let data15 = data2.rationale;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (data15.en === void 0) {
                  const err43 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
                if (data15.zh === void 0) {
                  const err44 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
                for (const key5 in data15) {
                  if (!(key5 === "en" || key5 === "zh")) {
                    const err45 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                if (data15.en !== void 0) {
                  let data16 = data15.en;
                  if (typeof data16 === "string") {
                    if (func2(data16) < 1) {
                      const err46 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                  } else {
                    const err47 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
                if (data15.zh !== void 0) {
                  let data17 = data15.zh;
                  if (typeof data17 === "string") {
                    if (func2(data17) < 1) {
                      const err48 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  } else {
                    const err49 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
              } else {
                const err50 = { instancePath: instancePath + "/requirements/" + i0 + "/rationale", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data2.source !== void 0) {
              let data18 = data2.source;
              if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                if (data18.en === void 0) {
                  const err51 = { instancePath: instancePath + "/requirements/" + i0 + "/source", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
                if (data18.zh === void 0) {
                  const err52 = { instancePath: instancePath + "/requirements/" + i0 + "/source", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err52];
                  } else {
                    vErrors.push(err52);
                  }
                  errors++;
                }
                for (const key6 in data18) {
                  if (!(key6 === "en" || key6 === "zh")) {
                    const err53 = { instancePath: instancePath + "/requirements/" + i0 + "/source", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err53];
                    } else {
                      vErrors.push(err53);
                    }
                    errors++;
                  }
                }
                if (data18.en !== void 0) {
                  let data19 = data18.en;
                  if (typeof data19 === "string") {
                    if (func2(data19) < 1) {
                      const err54 = { instancePath: instancePath + "/requirements/" + i0 + "/source/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                  } else {
                    const err55 = { instancePath: instancePath + "/requirements/" + i0 + "/source/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
                if (data18.zh !== void 0) {
                  let data20 = data18.zh;
                  if (typeof data20 === "string") {
                    if (func2(data20) < 1) {
                      const err56 = { instancePath: instancePath + "/requirements/" + i0 + "/source/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err56];
                      } else {
                        vErrors.push(err56);
                      }
                      errors++;
                    }
                  } else {
                    const err57 = { instancePath: instancePath + "/requirements/" + i0 + "/source/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err57];
                    } else {
                      vErrors.push(err57);
                    }
                    errors++;
                  }
                }
              } else {
                const err58 = { instancePath: instancePath + "/requirements/" + i0 + "/source", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data2.unobservable !== void 0) {
              let data21 = data2.unobservable;
              if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.en === void 0) {
                  const err59 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
                if (data21.zh === void 0) {
                  const err60 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
                for (const key7 in data21) {
                  if (!(key7 === "en" || key7 === "zh")) {
                    const err61 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err61];
                    } else {
                      vErrors.push(err61);
                    }
                    errors++;
                  }
                }
                if (data21.en !== void 0) {
                  let data22 = data21.en;
                  if (typeof data22 === "string") {
                    if (func2(data22) < 1) {
                      const err62 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err62];
                      } else {
                        vErrors.push(err62);
                      }
                      errors++;
                    }
                  } else {
                    const err63 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err63];
                    } else {
                      vErrors.push(err63);
                    }
                    errors++;
                  }
                }
                if (data21.zh !== void 0) {
                  let data23 = data21.zh;
                  if (typeof data23 === "string") {
                    if (func2(data23) < 1) {
                      const err64 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err64];
                      } else {
                        vErrors.push(err64);
                      }
                      errors++;
                    }
                  } else {
                    const err65 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err65];
                    } else {
                      vErrors.push(err65);
                    }
                    errors++;
                  }
                }
              } else {
                const err66 = { instancePath: instancePath + "/requirements/" + i0 + "/unobservable", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
          } else {
            const err67 = { instancePath: instancePath + "/requirements/" + i0, schemaPath: "#/properties/requirements/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
      } else {
        const err68 = { instancePath: instancePath + "/requirements", schemaPath: "#/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.scenarios !== void 0) {
      let data24 = data.scenarios;
      if (Array.isArray(data24)) {
        const len1 = data24.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data25 = data24[i1];
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.party === void 0) {
              const err69 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "party" }, message: "must have required property 'party'" };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data25.id === void 0) {
              const err70 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data25.title === void 0) {
              const err71 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data25.file === void 0) {
              const err72 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data25.rows === void 0) {
              const err73 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'" };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data25.checks === void 0) {
              const err74 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            for (const key8 in data25) {
              if (!(key8 === "party" || key8 === "id" || key8 === "title" || key8 === "file" || key8 === "rows" || key8 === "checks")) {
                const err75 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data25.party !== void 0) {
              let data26 = data25.party;
              if (typeof data26 !== "string") {
                const err76 = { instancePath: instancePath + "/scenarios/" + i1 + "/party", schemaPath: "#/properties/scenarios/items/properties/party/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
              if (!(data26 === "server" || data26 === "client" || data26 === "both")) {
                const err77 = { instancePath: instancePath + "/scenarios/" + i1 + "/party", schemaPath: "#/properties/scenarios/items/properties/party/enum", keyword: "enum", params: { allowedValues: schema197.properties.scenarios.items.properties.party.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
            if (data25.id !== void 0) {
              if (typeof data25.id !== "string") {
                const err78 = { instancePath: instancePath + "/scenarios/" + i1 + "/id", schemaPath: "#/properties/scenarios/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data25.title !== void 0) {
              let data28 = data25.title;
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.en === void 0) {
                  const err79 = { instancePath: instancePath + "/scenarios/" + i1 + "/title", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err79];
                  } else {
                    vErrors.push(err79);
                  }
                  errors++;
                }
                if (data28.zh === void 0) {
                  const err80 = { instancePath: instancePath + "/scenarios/" + i1 + "/title", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err80];
                  } else {
                    vErrors.push(err80);
                  }
                  errors++;
                }
                for (const key9 in data28) {
                  if (!(key9 === "en" || key9 === "zh")) {
                    const err81 = { instancePath: instancePath + "/scenarios/" + i1 + "/title", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err81];
                    } else {
                      vErrors.push(err81);
                    }
                    errors++;
                  }
                }
                if (data28.en !== void 0) {
                  let data29 = data28.en;
                  if (typeof data29 === "string") {
                    if (func2(data29) < 1) {
                      const err82 = { instancePath: instancePath + "/scenarios/" + i1 + "/title/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err82];
                      } else {
                        vErrors.push(err82);
                      }
                      errors++;
                    }
                  } else {
                    const err83 = { instancePath: instancePath + "/scenarios/" + i1 + "/title/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err83];
                    } else {
                      vErrors.push(err83);
                    }
                    errors++;
                  }
                }
                if (data28.zh !== void 0) {
                  let data30 = data28.zh;
                  if (typeof data30 === "string") {
                    if (func2(data30) < 1) {
                      const err84 = { instancePath: instancePath + "/scenarios/" + i1 + "/title/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err84];
                      } else {
                        vErrors.push(err84);
                      }
                      errors++;
                    }
                  } else {
                    const err85 = { instancePath: instancePath + "/scenarios/" + i1 + "/title/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err85];
                    } else {
                      vErrors.push(err85);
                    }
                    errors++;
                  }
                }
              } else {
                const err86 = { instancePath: instancePath + "/scenarios/" + i1 + "/title", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
            if (data25.file !== void 0) {
              if (typeof data25.file !== "string") {
                const err87 = { instancePath: instancePath + "/scenarios/" + i1 + "/file", schemaPath: "#/properties/scenarios/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err87];
                } else {
                  vErrors.push(err87);
                }
                errors++;
              }
            }
            if (data25.rows !== void 0) {
              let data32 = data25.rows;
              if (Array.isArray(data32)) {
                const len2 = data32.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (typeof data32[i2] !== "string") {
                    const err88 = { instancePath: instancePath + "/scenarios/" + i1 + "/rows/" + i2, schemaPath: "#/properties/scenarios/items/properties/rows/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err88];
                    } else {
                      vErrors.push(err88);
                    }
                    errors++;
                  }
                }
              } else {
                const err89 = { instancePath: instancePath + "/scenarios/" + i1 + "/rows", schemaPath: "#/properties/scenarios/items/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err89];
                } else {
                  vErrors.push(err89);
                }
                errors++;
              }
            }
            if (data25.checks !== void 0) {
              let data34 = data25.checks;
              if (Array.isArray(data34)) {
                const len3 = data34.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data35 = data34[i3];
                  if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                    if (data35.check === void 0) {
                      const err90 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3, schemaPath: "#/properties/scenarios/items/properties/checks/items/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
                      if (vErrors === null) {
                        vErrors = [err90];
                      } else {
                        vErrors.push(err90);
                      }
                      errors++;
                    }
                    if (data35.proves === void 0) {
                      const err91 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3, schemaPath: "#/properties/scenarios/items/properties/checks/items/required", keyword: "required", params: { missingProperty: "proves" }, message: "must have required property 'proves'" };
                      if (vErrors === null) {
                        vErrors = [err91];
                      } else {
                        vErrors.push(err91);
                      }
                      errors++;
                    }
                    if (data35.line === void 0) {
                      const err92 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3, schemaPath: "#/properties/scenarios/items/properties/checks/items/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
                      if (vErrors === null) {
                        vErrors = [err92];
                      } else {
                        vErrors.push(err92);
                      }
                      errors++;
                    }
                    for (const key10 in data35) {
                      if (!(key10 === "check" || key10 === "proves" || key10 === "line")) {
                        const err93 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3, schemaPath: "#/properties/scenarios/items/properties/checks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err93];
                        } else {
                          vErrors.push(err93);
                        }
                        errors++;
                      }
                    }
                    if (data35.check !== void 0) {
                      if (typeof data35.check !== "string") {
                        const err94 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3 + "/check", schemaPath: "#/properties/scenarios/items/properties/checks/items/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err94];
                        } else {
                          vErrors.push(err94);
                        }
                        errors++;
                      }
                    }
                    if (data35.proves !== void 0) {
                      let data37 = data35.proves;
                      if (Array.isArray(data37)) {
                        const len4 = data37.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                          if (typeof data37[i4] !== "string") {
                            const err95 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3 + "/proves/" + i4, schemaPath: "#/properties/scenarios/items/properties/checks/items/properties/proves/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err95];
                            } else {
                              vErrors.push(err95);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err96 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3 + "/proves", schemaPath: "#/properties/scenarios/items/properties/checks/items/properties/proves/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                          vErrors = [err96];
                        } else {
                          vErrors.push(err96);
                        }
                        errors++;
                      }
                    }
                    if (data35.line !== void 0) {
                      let data39 = data35.line;
                      if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)) && isFinite(data39))) {
                        const err97 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3 + "/line", schemaPath: "#/properties/scenarios/items/properties/checks/items/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                          vErrors = [err97];
                        } else {
                          vErrors.push(err97);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err98 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks/" + i3, schemaPath: "#/properties/scenarios/items/properties/checks/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                }
              } else {
                const err99 = { instancePath: instancePath + "/scenarios/" + i1 + "/checks", schemaPath: "#/properties/scenarios/items/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
          } else {
            const err100 = { instancePath: instancePath + "/scenarios/" + i1, schemaPath: "#/properties/scenarios/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
        }
      } else {
        const err101 = { instancePath: instancePath + "/scenarios", schemaPath: "#/properties/scenarios/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err101];
        } else {
          vErrors.push(err101);
        }
        errors++;
      }
    }
    if (data.faults !== void 0) {
      let data40 = data.faults;
      if (Array.isArray(data40)) {
        const len5 = data40.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data41 = data40[i5];
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            if (data41.actor === void 0) {
              const err102 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/required", keyword: "required", params: { missingProperty: "actor" }, message: "must have required property 'actor'" };
              if (vErrors === null) {
                vErrors = [err102];
              } else {
                vErrors.push(err102);
              }
              errors++;
            }
            if (data41.name === void 0) {
              const err103 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err103];
              } else {
                vErrors.push(err103);
              }
              errors++;
            }
            if (data41.breaks === void 0) {
              const err104 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/required", keyword: "required", params: { missingProperty: "breaks" }, message: "must have required property 'breaks'" };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
            if (data41.description === void 0) {
              const err105 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
              if (vErrors === null) {
                vErrors = [err105];
              } else {
                vErrors.push(err105);
              }
              errors++;
            }
            for (const key11 in data41) {
              if (!(key11 === "actor" || key11 === "name" || key11 === "breaks" || key11 === "description")) {
                const err106 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err106];
                } else {
                  vErrors.push(err106);
                }
                errors++;
              }
            }
            if (data41.actor !== void 0) {
              let data42 = data41.actor;
              if (typeof data42 !== "string") {
                const err107 = { instancePath: instancePath + "/faults/" + i5 + "/actor", schemaPath: "#/properties/faults/items/properties/actor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err107];
                } else {
                  vErrors.push(err107);
                }
                errors++;
              }
              if (!(data42 === "server" || data42 === "client")) {
                const err108 = { instancePath: instancePath + "/faults/" + i5 + "/actor", schemaPath: "#/properties/faults/items/properties/actor/enum", keyword: "enum", params: { allowedValues: schema197.properties.faults.items.properties.actor.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err108];
                } else {
                  vErrors.push(err108);
                }
                errors++;
              }
            }
            if (data41.name !== void 0) {
              if (typeof data41.name !== "string") {
                const err109 = { instancePath: instancePath + "/faults/" + i5 + "/name", schemaPath: "#/properties/faults/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err109];
                } else {
                  vErrors.push(err109);
                }
                errors++;
              }
            }
            if (data41.breaks !== void 0) {
              if (typeof data41.breaks !== "string") {
                const err110 = { instancePath: instancePath + "/faults/" + i5 + "/breaks", schemaPath: "#/properties/faults/items/properties/breaks/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err110];
                } else {
                  vErrors.push(err110);
                }
                errors++;
              }
            }
            if (data41.description !== void 0) {
              let data45 = data41.description;
              if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                if (data45.en === void 0) {
                  const err111 = { instancePath: instancePath + "/faults/" + i5 + "/description", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err111];
                  } else {
                    vErrors.push(err111);
                  }
                  errors++;
                }
                if (data45.zh === void 0) {
                  const err112 = { instancePath: instancePath + "/faults/" + i5 + "/description", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
                for (const key12 in data45) {
                  if (!(key12 === "en" || key12 === "zh")) {
                    const err113 = { instancePath: instancePath + "/faults/" + i5 + "/description", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err113];
                    } else {
                      vErrors.push(err113);
                    }
                    errors++;
                  }
                }
                if (data45.en !== void 0) {
                  let data46 = data45.en;
                  if (typeof data46 === "string") {
                    if (func2(data46) < 1) {
                      const err114 = { instancePath: instancePath + "/faults/" + i5 + "/description/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err114];
                      } else {
                        vErrors.push(err114);
                      }
                      errors++;
                    }
                  } else {
                    const err115 = { instancePath: instancePath + "/faults/" + i5 + "/description/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err115];
                    } else {
                      vErrors.push(err115);
                    }
                    errors++;
                  }
                }
                if (data45.zh !== void 0) {
                  let data47 = data45.zh;
                  if (typeof data47 === "string") {
                    if (func2(data47) < 1) {
                      const err116 = { instancePath: instancePath + "/faults/" + i5 + "/description/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err116];
                      } else {
                        vErrors.push(err116);
                      }
                      errors++;
                    }
                  } else {
                    const err117 = { instancePath: instancePath + "/faults/" + i5 + "/description/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err117];
                    } else {
                      vErrors.push(err117);
                    }
                    errors++;
                  }
                }
              } else {
                const err118 = { instancePath: instancePath + "/faults/" + i5 + "/description", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err118];
                } else {
                  vErrors.push(err118);
                }
                errors++;
              }
            }
          } else {
            const err119 = { instancePath: instancePath + "/faults/" + i5, schemaPath: "#/properties/faults/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
        }
      } else {
        const err120 = { instancePath: instancePath + "/faults", schemaPath: "#/properties/faults/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
    }
  } else {
    const err121 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err121];
    } else {
      vErrors.push(err121);
    }
    errors++;
  }
  validate125.errors = vErrors;
  return errors === 0;
}
var validateDifferences = validate126;
var schema206 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Differences", "description": "Known faults of the program that a protocol was taken from, and of its copies: what goes wrong, which requirement says how it should be, which checks find it, and how it is mended.", "type": "array", "minItems": 1, "items": { "title": "Difference", "description": "fault: what is wrong, and what people notice of it; fix: what to do.", "type": "object", "required": ["id", "title", "where", "fault", "fix", "requirements", "checks"], "additionalProperties": false, "properties": { "id": { "description": "Stable name, the anchor of its place on the page.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "title": { "title": "DifferenceTitle", "description": "The fault in a few words.", "type": "object", "required": ["en", "zh"], "additionalProperties": false, "properties": { "en": { "type": "string", "minLength": 3, "maxLength": 60 }, "zh": { "type": "string", "minLength": 2, "maxLength": 30 } } }, "where": { "description": "In which program it is found; surroundings: in what stands around them, which no check of a server or client sees.", "type": "string", "enum": ["server", "client", "surroundings"] }, "fault": { "$ref": "#/definitions/text" }, "fix": { "$ref": "#/definitions/text" }, "requirements": { "description": "Requirements that it breaks, as checks cite them.", "type": "array", "items": { "type": "string", "pattern": "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$" } }, "checks": { "description": "Scenarios or checks that find it: server/session/x or server/session/x:check.", "type": "array", "items": { "type": "string", "pattern": "^(server|client|both)/[a-z0-9/-]+(:[a-z0-9-]+)?$" } } } }, "definitions": { "text": { "title": "DifferenceText", "description": "A text in each language of the kit.", "type": "object", "required": ["en", "zh"], "additionalProperties": false, "properties": { "en": { "type": "string", "minLength": 20, "maxLength": 480 }, "zh": { "type": "string", "minLength": 8, "maxLength": 260 } } } }, "$id": "validateDifferences" };
var pattern98 = new RegExp("^(server|client|both)/[a-z0-9/-]+(:[a-z0-9-]+)?$", "u");
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.title === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.where === void 0) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "where" }, message: "must have required property 'where'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.fault === void 0) {
          const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "fault" }, message: "must have required property 'fault'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.fix === void 0) {
          const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "fix" }, message: "must have required property 'fix'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.requirements === void 0) {
          const err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.checks === void 0) {
          const err7 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "id" || key0 === "title" || key0 === "where" || key0 === "fault" || key0 === "fix" || key0 === "requirements" || key0 === "checks")) {
            const err8 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.id !== void 0) {
          let data1 = data0.id;
          if (typeof data1 === "string") {
            if (!pattern7.test(data1)) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.title !== void 0) {
          let data2 = data0.title;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.en === void 0) {
              const err11 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/items/properties/title/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data2.zh === void 0) {
              const err12 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/items/properties/title/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "en" || key1 === "zh")) {
                const err13 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/items/properties/title/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data2.en !== void 0) {
              let data3 = data2.en;
              if (typeof data3 === "string") {
                if (func2(data3) > 60) {
                  const err14 = { instancePath: instancePath + "/" + i0 + "/title/en", schemaPath: "#/items/properties/title/properties/en/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                if (func2(data3) < 3) {
                  const err15 = { instancePath: instancePath + "/" + i0 + "/title/en", schemaPath: "#/items/properties/title/properties/en/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/" + i0 + "/title/en", schemaPath: "#/items/properties/title/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data2.zh !== void 0) {
              let data4 = data2.zh;
              if (typeof data4 === "string") {
                if (func2(data4) > 30) {
                  const err17 = { instancePath: instancePath + "/" + i0 + "/title/zh", schemaPath: "#/items/properties/title/properties/zh/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                if (func2(data4) < 2) {
                  const err18 = { instancePath: instancePath + "/" + i0 + "/title/zh", schemaPath: "#/items/properties/title/properties/zh/minLength", keyword: "minLength", params: { limit: 2 }, message: "must NOT have fewer than 2 characters" };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
              } else {
                const err19 = { instancePath: instancePath + "/" + i0 + "/title/zh", schemaPath: "#/items/properties/title/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
          } else {
            const err20 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/items/properties/title/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data0.where !== void 0) {
          let data5 = data0.where;
          if (typeof data5 !== "string") {
            const err21 = { instancePath: instancePath + "/" + i0 + "/where", schemaPath: "#/items/properties/where/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (!(data5 === "server" || data5 === "client" || data5 === "surroundings")) {
            const err22 = { instancePath: instancePath + "/" + i0 + "/where", schemaPath: "#/items/properties/where/enum", keyword: "enum", params: { allowedValues: schema206.items.properties.where.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.fault !== void 0) {
          let data6 = data0.fault;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.en === void 0) {
              const err23 = { instancePath: instancePath + "/" + i0 + "/fault", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data6.zh === void 0) {
              const err24 = { instancePath: instancePath + "/" + i0 + "/fault", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            for (const key2 in data6) {
              if (!(key2 === "en" || key2 === "zh")) {
                const err25 = { instancePath: instancePath + "/" + i0 + "/fault", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data6.en !== void 0) {
              let data7 = data6.en;
              if (typeof data7 === "string") {
                if (func2(data7) > 480) {
                  const err26 = { instancePath: instancePath + "/" + i0 + "/fault/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 480 }, message: "must NOT have more than 480 characters" };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (func2(data7) < 20) {
                  const err27 = { instancePath: instancePath + "/" + i0 + "/fault/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              } else {
                const err28 = { instancePath: instancePath + "/" + i0 + "/fault/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data6.zh !== void 0) {
              let data8 = data6.zh;
              if (typeof data8 === "string") {
                if (func2(data8) > 260) {
                  const err29 = { instancePath: instancePath + "/" + i0 + "/fault/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 260 }, message: "must NOT have more than 260 characters" };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (func2(data8) < 8) {
                  const err30 = { instancePath: instancePath + "/" + i0 + "/fault/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              } else {
                const err31 = { instancePath: instancePath + "/" + i0 + "/fault/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/" + i0 + "/fault", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data0.fix !== void 0) {
          let data9 = data0.fix;
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.en === void 0) {
              const err33 = { instancePath: instancePath + "/" + i0 + "/fix", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data9.zh === void 0) {
              const err34 = { instancePath: instancePath + "/" + i0 + "/fix", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            for (const key3 in data9) {
              if (!(key3 === "en" || key3 === "zh")) {
                const err35 = { instancePath: instancePath + "/" + i0 + "/fix", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data9.en !== void 0) {
              let data10 = data9.en;
              if (typeof data10 === "string") {
                if (func2(data10) > 480) {
                  const err36 = { instancePath: instancePath + "/" + i0 + "/fix/en", schemaPath: "#/definitions/text/properties/en/maxLength", keyword: "maxLength", params: { limit: 480 }, message: "must NOT have more than 480 characters" };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                if (func2(data10) < 20) {
                  const err37 = { instancePath: instancePath + "/" + i0 + "/fix/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              } else {
                const err38 = { instancePath: instancePath + "/" + i0 + "/fix/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data9.zh !== void 0) {
              let data11 = data9.zh;
              if (typeof data11 === "string") {
                if (func2(data11) > 260) {
                  const err39 = { instancePath: instancePath + "/" + i0 + "/fix/zh", schemaPath: "#/definitions/text/properties/zh/maxLength", keyword: "maxLength", params: { limit: 260 }, message: "must NOT have more than 260 characters" };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                if (func2(data11) < 8) {
                  const err40 = { instancePath: instancePath + "/" + i0 + "/fix/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              } else {
                const err41 = { instancePath: instancePath + "/" + i0 + "/fix/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
          } else {
            const err42 = { instancePath: instancePath + "/" + i0 + "/fix", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data0.requirements !== void 0) {
          let data12 = data0.requirements;
          if (Array.isArray(data12)) {
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data13 = data12[i1];
              if (typeof data13 === "string") {
                if (!pattern90.test(data13)) {
                  const err43 = { instancePath: instancePath + "/" + i0 + "/requirements/" + i1, schemaPath: "#/items/properties/requirements/items/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$" }, message: 'must match pattern "^[A-Z]+-[1-9][0-9]*(/SHOULD)?$"' };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              } else {
                const err44 = { instancePath: instancePath + "/" + i0 + "/requirements/" + i1, schemaPath: "#/items/properties/requirements/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
          } else {
            const err45 = { instancePath: instancePath + "/" + i0 + "/requirements", schemaPath: "#/items/properties/requirements/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        if (data0.checks !== void 0) {
          let data14 = data0.checks;
          if (Array.isArray(data14)) {
            const len2 = data14.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data15 = data14[i2];
              if (typeof data15 === "string") {
                if (!pattern98.test(data15)) {
                  const err46 = { instancePath: instancePath + "/" + i0 + "/checks/" + i2, schemaPath: "#/items/properties/checks/items/pattern", keyword: "pattern", params: { pattern: "^(server|client|both)/[a-z0-9/-]+(:[a-z0-9-]+)?$" }, message: 'must match pattern "^(server|client|both)/[a-z0-9/-]+(:[a-z0-9-]+)?$"' };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
              } else {
                const err47 = { instancePath: instancePath + "/" + i0 + "/checks/" + i2, schemaPath: "#/items/properties/checks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/" + i0 + "/checks", schemaPath: "#/items/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
  } else {
    const err50 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err50];
    } else {
      vErrors.push(err50);
    }
    errors++;
  }
  validate126.errors = vErrors;
  return errors === 0;
}
var validateSequences = validate127;
var pattern99 = new RegExp("^[a-z]+(-[a-z]+)*$", "u");
var pattern100 = new RegExp("^[A-Z]+-[1-9][0-9]*$", "u");
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.title === void 0) {
          const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.text === void 0) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.lanes === void 0) {
          const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "lanes" }, message: "must have required property 'lanes'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.steps === void 0) {
          const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "id" || key0 === "title" || key0 === "text" || key0 === "lanes" || key0 === "steps")) {
            const err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.id !== void 0) {
          let data1 = data0.id;
          if (typeof data1 === "string") {
            if (!pattern99.test(data1)) {
              const err7 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(-[a-z]+)*$" }, message: 'must match pattern "^[a-z]+(-[a-z]+)*$"' };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.title !== void 0) {
          let data2 = data0.title;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.en === void 0) {
              const err9 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data2.zh === void 0) {
              const err10 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "en" || key1 === "zh")) {
                const err11 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data2.en !== void 0) {
              let data3 = data2.en;
              if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                  const err12 = { instancePath: instancePath + "/" + i0 + "/title/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/" + i0 + "/title/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data2.zh !== void 0) {
              let data4 = data2.zh;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err14 = { instancePath: instancePath + "/" + i0 + "/title/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              } else {
                const err15 = { instancePath: instancePath + "/" + i0 + "/title/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
          } else {
            const err16 = { instancePath: instancePath + "/" + i0 + "/title", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.text !== void 0) {
          let data5 = data0.text;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.en === void 0) {
              const err17 = { instancePath: instancePath + "/" + i0 + "/text", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data5.zh === void 0) {
              const err18 = { instancePath: instancePath + "/" + i0 + "/text", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            for (const key2 in data5) {
              if (!(key2 === "en" || key2 === "zh")) {
                const err19 = { instancePath: instancePath + "/" + i0 + "/text", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data5.en !== void 0) {
              let data6 = data5.en;
              if (typeof data6 === "string") {
                if (func2(data6) < 1) {
                  const err20 = { instancePath: instancePath + "/" + i0 + "/text/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/" + i0 + "/text/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data5.zh !== void 0) {
              let data7 = data5.zh;
              if (typeof data7 === "string") {
                if (func2(data7) < 1) {
                  const err22 = { instancePath: instancePath + "/" + i0 + "/text/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = { instancePath: instancePath + "/" + i0 + "/text/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/" + i0 + "/text", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.lanes !== void 0) {
          let data8 = data0.lanes;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (Object.keys(data8).length < 2) {
              const err25 = { instancePath: instancePath + "/" + i0 + "/lanes", schemaPath: "#/items/properties/lanes/minProperties", keyword: "minProperties", params: { limit: 2 }, message: "must NOT have fewer than 2 properties" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.en === void 0) {
                  const err26 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (data9.zh === void 0) {
                  const err27 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                for (const key4 in data9) {
                  if (!(key4 === "en" || key4 === "zh")) {
                    const err28 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
                if (data9.en !== void 0) {
                  let data10 = data9.en;
                  if (typeof data10 === "string") {
                    if (func2(data10) < 1) {
                      const err29 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  } else {
                    const err30 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data9.zh !== void 0) {
                  let data11 = data9.zh;
                  if (typeof data11 === "string") {
                    if (func2(data11) < 1) {
                      const err31 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err31];
                      } else {
                        vErrors.push(err31);
                      }
                      errors++;
                    }
                  } else {
                    const err32 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/" + i0 + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/" + i0 + "/lanes", schemaPath: "#/items/properties/lanes/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.steps !== void 0) {
          let data12 = data0.steps;
          if (Array.isArray(data12)) {
            if (data12.length < 1) {
              const err35 = { instancePath: instancePath + "/" + i0 + "/steps", schemaPath: "#/items/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data13 = data12[i1];
              if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                for (const key5 in data13) {
                  if (!(key5 === "from" || key5 === "to" || key5 === "message" || key5 === "frame" || key5 === "event" || key5 === "note" || key5 === "cites")) {
                    const err36 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1, schemaPath: "#/items/properties/steps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
                if (data13.from !== void 0) {
                  if (typeof data13.from !== "string") {
                    const err37 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/from", schemaPath: "#/items/properties/steps/items/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
                if (data13.to !== void 0) {
                  let data15 = data13.to;
                  const _errs41 = errors;
                  let valid13 = false;
                  let passing0 = null;
                  const _errs42 = errors;
                  if (typeof data15 !== "string") {
                    const err38 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/to", schemaPath: "#/items/properties/steps/items/properties/to/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                  var _valid0 = _errs42 === errors;
                  if (_valid0) {
                    valid13 = true;
                    passing0 = 0;
                  }
                  const _errs44 = errors;
                  if (Array.isArray(data15)) {
                    if (data15.length < 1) {
                      const err39 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/to", schemaPath: "#/items/properties/steps/items/properties/to/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                    const len2 = data15.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      if (typeof data15[i2] !== "string") {
                        const err40 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/to/" + i2, schemaPath: "#/items/properties/steps/items/properties/to/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err40];
                        } else {
                          vErrors.push(err40);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err41 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/to", schemaPath: "#/items/properties/steps/items/properties/to/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                  var _valid0 = _errs44 === errors;
                  if (_valid0 && valid13) {
                    valid13 = false;
                    passing0 = [passing0, 1];
                  } else {
                    if (_valid0) {
                      valid13 = true;
                      passing0 = 1;
                    }
                  }
                  if (!valid13) {
                    const err42 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/to", schemaPath: "#/items/properties/steps/items/properties/to/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  } else {
                    errors = _errs41;
                    if (vErrors !== null) {
                      if (_errs41) {
                        vErrors.length = _errs41;
                      } else {
                        vErrors = null;
                      }
                    }
                  }
                }
                if (data13.message !== void 0) {
                  if (typeof data13.message !== "string") {
                    const err43 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/message", schemaPath: "#/items/properties/steps/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                }
                if (data13.frame !== void 0) {
                  if (typeof data13.frame !== "string") {
                    const err44 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/frame", schemaPath: "#/items/properties/steps/items/properties/frame/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
                if (data13.event !== void 0) {
                  let data19 = data13.event;
                  if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                    if (data19.en === void 0) {
                      const err45 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                    if (data19.zh === void 0) {
                      const err46 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                    for (const key6 in data19) {
                      if (!(key6 === "en" || key6 === "zh")) {
                        const err47 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err47];
                        } else {
                          vErrors.push(err47);
                        }
                        errors++;
                      }
                    }
                    if (data19.en !== void 0) {
                      let data20 = data19.en;
                      if (typeof data20 === "string") {
                        if (func2(data20) < 1) {
                          const err48 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err48];
                          } else {
                            vErrors.push(err48);
                          }
                          errors++;
                        }
                      } else {
                        const err49 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err49];
                        } else {
                          vErrors.push(err49);
                        }
                        errors++;
                      }
                    }
                    if (data19.zh !== void 0) {
                      let data21 = data19.zh;
                      if (typeof data21 === "string") {
                        if (func2(data21) < 1) {
                          const err50 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err50];
                          } else {
                            vErrors.push(err50);
                          }
                          errors++;
                        }
                      } else {
                        const err51 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err52 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/event", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
                if (data13.note !== void 0) {
                  let data22 = data13.note;
                  if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                    if (data22.en === void 0) {
                      const err53 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "en" }, message: "must have required property 'en'" };
                      if (vErrors === null) {
                        vErrors = [err53];
                      } else {
                        vErrors.push(err53);
                      }
                      errors++;
                    }
                    if (data22.zh === void 0) {
                      const err54 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note", schemaPath: "#/definitions/text/required", keyword: "required", params: { missingProperty: "zh" }, message: "must have required property 'zh'" };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                    for (const key7 in data22) {
                      if (!(key7 === "en" || key7 === "zh")) {
                        const err55 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note", schemaPath: "#/definitions/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err55];
                        } else {
                          vErrors.push(err55);
                        }
                        errors++;
                      }
                    }
                    if (data22.en !== void 0) {
                      let data23 = data22.en;
                      if (typeof data23 === "string") {
                        if (func2(data23) < 1) {
                          const err56 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note/en", schemaPath: "#/definitions/text/properties/en/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err56];
                          } else {
                            vErrors.push(err56);
                          }
                          errors++;
                        }
                      } else {
                        const err57 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note/en", schemaPath: "#/definitions/text/properties/en/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err57];
                        } else {
                          vErrors.push(err57);
                        }
                        errors++;
                      }
                    }
                    if (data22.zh !== void 0) {
                      let data24 = data22.zh;
                      if (typeof data24 === "string") {
                        if (func2(data24) < 1) {
                          const err58 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note/zh", schemaPath: "#/definitions/text/properties/zh/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          if (vErrors === null) {
                            vErrors = [err58];
                          } else {
                            vErrors.push(err58);
                          }
                          errors++;
                        }
                      } else {
                        const err59 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note/zh", schemaPath: "#/definitions/text/properties/zh/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err59];
                        } else {
                          vErrors.push(err59);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err60 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/note", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err60];
                    } else {
                      vErrors.push(err60);
                    }
                    errors++;
                  }
                }
                if (data13.cites !== void 0) {
                  let data25 = data13.cites;
                  if (Array.isArray(data25)) {
                    const len3 = data25.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data26 = data25[i3];
                      if (typeof data26 === "string") {
                        if (!pattern100.test(data26)) {
                          const err61 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/cites/" + i3, schemaPath: "#/items/properties/steps/items/properties/cites/items/pattern", keyword: "pattern", params: { pattern: "^[A-Z]+-[1-9][0-9]*$" }, message: 'must match pattern "^[A-Z]+-[1-9][0-9]*$"' };
                          if (vErrors === null) {
                            vErrors = [err61];
                          } else {
                            vErrors.push(err61);
                          }
                          errors++;
                        }
                      } else {
                        const err62 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/cites/" + i3, schemaPath: "#/items/properties/steps/items/properties/cites/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err62];
                        } else {
                          vErrors.push(err62);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err63 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1 + "/cites", schemaPath: "#/items/properties/steps/items/properties/cites/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                      vErrors = [err63];
                    } else {
                      vErrors.push(err63);
                    }
                    errors++;
                  }
                }
              } else {
                const err64 = { instancePath: instancePath + "/" + i0 + "/steps/" + i1, schemaPath: "#/items/properties/steps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/" + i0 + "/steps", schemaPath: "#/items/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
  } else {
    const err67 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err67];
    } else {
      vErrors.push(err67);
    }
    errors++;
  }
  validate127.errors = vErrors;
  return errors === 0;
}
export {
  validateConfiguration,
  validateControlLine,
  validateDifferences,
  validateDoctorSteps,
  validateDriverEvent,
  validateExpectedFailures,
  validateExplanations,
  validateFaultList,
  validateHints,
  validateReport,
  validateReportLine,
  validateScenario,
  validateSelftestReport,
  validateSequences,
  validateUsers
};
