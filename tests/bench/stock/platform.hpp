// What the stock page's main tells its platform.
#pragma once

namespace zicha::web::platform {

void prepare();
void set_size(double width, double height);

} // namespace zicha::web::platform
