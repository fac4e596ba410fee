// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"

#include <QRegularExpression>

namespace clouds {

namespace {

// What no other cloud's text has; the first that is found tells.
struct Mark
{
    const char *pattern;
    const char *scheme;
};
constexpr Mark marks[] = {
        {"\\.mqtt\\.aliyuncs\\.com", "apsaramq"},
        {"\\b(?:Signature|Token)\\|\\w+\\|(?:post|mqtt)-", "apsaramq"},
        {"\\bGID_\\w+@@@", "apsaramq"},
        {"\\b(?:post|mqtt)-cn-\\w+", "apsaramq"},
        {"authType=(?:register|regnwl|connwl)", "aliyun-dynreg"},
        {"product_?secret", "aliyun-dynreg"},
        {"x509\\.itls\\.", "aliyun-x509"},
        {"\\.iot-as-mqtt\\.|\\.mqtt\\.iothub\\.aliyuncs", "aliyun"},
        {"\\|securemode=|\"aliauth\"", "aliyun"},
        {"\\bheclouds\\.com|version=20\\d\\d-\\d\\d-\\d\\d&res=", "onenet"},
        {"tencentdevices\\.com|;12010126;|;21010406;", "tencent"},
        {"myhuaweicloud\\.com|_[02]_[01]_20\\d{8}\\b", "huawei"},
        {"baidubce\\.com|thingidp@|iot_?core_?id", "baidu"},
        {"azure-devices-provisioning\\.net|/registrations/|id_?scope", "azure-dps"},
        {"azure-devices\\.net|SharedAccessSignature sr=|SharedAccessKey", "azure-sas"},
        {"X-Amz-Algorithm|secret_?access_?key", "aws-sigv4"},
        {"x-amz-customauthorizer", "aws-authorizer"},
        {"\\.iot\\.[\\w-]+\\.amazonaws\\.", "aws-x509"},
        {"\\|signMethod=hmacSha256|tuyalink_", "tuya"},
        {"thingsboard|access_?token", "thingsboard"},
        {"product_?key", "aliyun"},
};

} // namespace

const Scheme *schemeOf(const QString &text)
{
    for (const Mark &mark : marks) {
        const QRegularExpression pattern(QString::fromLatin1(mark.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        if (pattern.match(text).hasMatch())
            return schemeById(QString::fromLatin1(mark.scheme));
    }
    return nullptr;
}

} // namespace clouds
